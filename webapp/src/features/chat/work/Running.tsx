import { useTranslation } from 'react-i18next';
import { useElapsedSeconds } from '@/hooks/useElapsedSeconds';
import css from './Work.module.css';

const COUNT_FROM = 2;

/** Something goes on, quietly, with seconds once it takes noticeable time. They are not read aloud. */
export function Running({ since }: { since: number }) {
  const { t } = useTranslation(['work', 'chat']);
  const seconds = useElapsedSeconds(since);
  return (
    <>
      <span className={css.pulse} aria-hidden="true" />
      <span className="visually-hidden">{t('running')}</span>
      {seconds >= COUNT_FROM && <span aria-hidden="true">{t('chat:elapsed', { seconds })}</span>}
    </>
  );
}
