import { useTranslation } from 'react-i18next';
import css from './Skeleton.module.css';

const WIDTHS = ['60%', '90%', '75%', '85%', '50%', '70%'];

/** Grey lines where text will be; shown late, so that a quick answer never flashes them. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <div className={css.skeleton} role="status">
      <span className="visually-hidden">{t('loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={css.line} style={{ width: WIDTHS[line % WIDTHS.length] }} />
      ))}
    </div>
  );
}
