import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/ui/IconButton';
import { TextField } from '@/components/ui/TextField';
import { isWholeMonth, monthOf, type DayRange } from './days';
import css from './Usage.module.css';

interface MonthPickerProps {
  range: DayRange;
  onRange: (range: DayRange) => void;
}

/** Month by month with the arrows, or any days with the two fields. */
export function MonthPicker({ range, onRange }: MonthPickerProps) {
  const { t, i18n } = useTranslation('usage');
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(i18n.language, { ...options, timeZone: 'UTC' });
  const shown = isWholeMonth(range)
    ? format({ month: 'long', year: 'numeric' }).format(new Date(range.from))
    : format({ dateStyle: 'medium' }).formatRange(new Date(range.from), new Date(range.to));
  const turn = (months: number) => onRange(monthOf(new Date(range.from), months));
  return (
    <div className={css.picker} role="group" aria-label={t('months.label')}>
      <div className={css.month}>
        <IconButton label={t('months.previous')} onClick={() => turn(-1)}>
          <ChevronLeft size={18} />
        </IconButton>
        <h2 className={css.shown} aria-live="polite">
          {shown}
        </h2>
        <IconButton label={t('months.next')} onClick={() => turn(1)}>
          <ChevronRight size={18} />
        </IconButton>
      </div>
      <div className={css.fields}>
        <TextField
          type="date"
          label={t('months.from')}
          value={range.from}
          max={range.to}
          onChange={({ target }) => target.value && onRange({ ...range, from: target.value })}
        />
        <TextField
          type="date"
          label={t('months.to')}
          value={range.to}
          min={range.from}
          onChange={({ target }) => target.value && onRange({ ...range, to: target.value })}
        />
      </div>
    </div>
  );
}
