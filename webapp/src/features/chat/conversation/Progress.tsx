import { useTranslation } from 'react-i18next';
import { useElapsedSeconds } from '@/hooks/useElapsedSeconds';
import css from './Message.module.css';

const COUNT_FROM = 3;

/** What is going on, with seconds once it takes noticeable time. Screen readers hear RunStatus instead. */
export function Progress({ text, since }: { text: string; since: number }) {
  const { t } = useTranslation('chat');
  const seconds = useElapsedSeconds(since);
  return (
    <p className={css.progress}>
      <span className={css.tiles} aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
      </span>
      <span>{text}</span>
      {seconds >= COUNT_FROM && <span className={css.seconds}>{t('elapsed', { seconds })}</span>}
    </p>
  );
}
