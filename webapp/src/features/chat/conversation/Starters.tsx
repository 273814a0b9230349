import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Logo } from '@/components/ui/Logo';
import { providersQuery } from '@/entities/provider/providers';
import css from './Conversation.module.css';

/** An empty chat: something to begin with, or, where no model can answer yet, the way to one. */
export function Starters({ onPick }: { onPick: (text: string) => void }) {
  const { t } = useTranslation('chat');
  const { data: providers } = useQuery(providersQuery);
  const starters = t('empty.starters', { returnObjects: true });
  if (providers?.length === 0) {
    return (
      <div className={css.starters}>
        <Logo size={44} />
        <h1>{t('noModel.title')}</h1>
        <p>{t('noModel.text')}</p>
        <Link to="/settings/providers">{t('noModel.action')}</Link>
      </div>
    );
  }
  return (
    <div className={css.starters}>
      <Logo size={44} />
      <h1>{t('empty.title')}</h1>
      <p>{t('empty.text')}</p>
      <ul>
        {starters.map((starter) => (
          <li key={starter}>
            <button type="button" onClick={() => onPick(starter)}>
              {starter}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
