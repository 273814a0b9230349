import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PageMeta } from '@/lib/api/types';
import { Button } from './Button';
import css from './Pager.module.css';

/** Says which part of a list is shown, and turns the pages when there is more than one. */
export function Pager({ meta, onPage }: { meta: PageMeta; onPage: (page: number) => void }) {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language);
  const first = (meta.page - 1) * meta.size + 1;
  const last = Math.min(meta.page * meta.size, meta.total);
  return (
    <nav className={css.pager} aria-label={t('pager.label')}>
      <p className={css.range} aria-live="polite">
        {t('pager.range', {
          first: number.format(first),
          last: number.format(last),
          total: number.format(meta.total),
        })}
      </p>
      {meta.totalPages > 1 && (
        <>
          <Button size="s" disabled={meta.page <= 1} onClick={() => onPage(meta.page - 1)}>
            <ChevronLeft size={16} aria-hidden="true" />
            {t('pager.previous')}
          </Button>
          <Button size="s" disabled={meta.page >= meta.totalPages} onClick={() => onPage(meta.page + 1)}>
            {t('pager.next')}
            <ChevronRight size={16} aria-hidden="true" />
          </Button>
        </>
      )}
    </nav>
  );
}
