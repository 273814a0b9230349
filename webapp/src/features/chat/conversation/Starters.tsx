import { useTranslation } from 'react-i18next';
import { Logo } from '@/components/ui/Logo';
import css from './Conversation.module.css';

export function Starters({ onPick }: { onPick: (text: string) => void }) {
  const { t } = useTranslation('chat');
  const starters = t('empty.starters', { returnObjects: true });
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
