import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Logo } from '@/components/ui/Logo';
import { readinessQuery } from '@/entities/conversation/readiness';
import css from './Conversation.module.css';

const WAYS = { provider: '/settings/providers', model: '/settings/agent' } as const;

/** An empty chat: something to begin with, or, where no model can answer yet, the way to one. */
export function Starters({ onPick }: { onPick: (text: string) => void }) {
  const { t } = useTranslation('chat');
  const { data: readiness } = useQuery(readinessQuery);
  const starters = t('empty.starters', { returnObjects: true });
  if (readiness?.missing) {
    const { missing } = readiness;
    return (
      <div className={css.starters}>
        <Logo size={44} />
        <h1>{t('noModel.title')}</h1>
        <p>{t(`noModel.text.${missing}`)}</p>
        <Link to={WAYS[missing]}>{t(`noModel.action.${missing}`)}</Link>
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
