import { useTranslation } from 'react-i18next';
import type { TokenSums } from '@/lib/api/types';
import { DayBars } from './DayBars';
import type { DayRange } from './days';
import { SumsTable } from './SumsTable';
import { SettingsSection } from '@/components/layout/SettingsSection';
import css from './Usage.module.css';

interface ByDayProps {
  range: DayRange;
  days: readonly { name: string; sums: TokenSums }[];
}

/** The chart, and the same in numbers for readers who cannot or will not use a chart. */
export function ByDay({ range, days }: ByDayProps) {
  const { t, i18n } = useTranslation('usage');
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeZone: 'UTC' });
  const inOrder = days.toSorted((one, other) => one.name.localeCompare(other.name));
  return (
    <SettingsSection title={t('byDay')}>
      <DayBars range={range} days={inOrder} />
      <p className={css.note}>{t('months.utc')}</p>
      <details className={css.numbers}>
        <summary>{t('numbersByDay')}</summary>
        <SumsTable
          label={t('byDay')}
          of={t('day')}
          rows={inOrder.map((one) => ({ ...one, shown: day.format(new Date(one.name)) }))}
        />
      </details>
    </SettingsSection>
  );
}
