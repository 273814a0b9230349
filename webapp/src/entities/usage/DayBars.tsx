import { useTranslation } from 'react-i18next';
import type { TokenSums } from '@/lib/api/types';
import { eachDay, type DayRange } from './days';
import { tokensOf } from './sums';
import css from './Usage.module.css';

interface DayBarsProps {
  range: DayRange;
  days: readonly { name: string; sums: TokenSums }[];
}

/** One bar a day. Drawn for eyes; the numbers are in the table beside it for everybody. */
export function DayBars({ range, days }: DayBarsProps) {
  const { t, i18n } = useTranslation('usage');
  const number = new Intl.NumberFormat(i18n.language);
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeZone: 'UTC' });
  const bars = eachDay(range).map((name) => ({ name, sums: days.find((one) => one.name === name)?.sums }));
  const highest = days.reduce((most, one) => (tokensOf(one.sums) > tokensOf(most.sums) ? one : most));
  const most = tokensOf(highest.sums);
  const spoken = { tokens: number.format(most), day: day.format(new Date(highest.name)) };
  return (
    <figure className={css.chart} role="img" aria-label={t('chart', spoken)}>
      <div className={css.bars} style={{ gridTemplateColumns: `repeat(${bars.length}, minmax(1px, 1fr))` }}>
        {bars.map(({ name, sums }) => (
          <div
            key={name}
            className={css.slot}
            title={
              sums &&
              t('bar', {
                day: day.format(new Date(name)),
                tokens: number.format(tokensOf(sums)),
                calls: number.format(sums.calls),
              })
            }
          >
            {sums && (
              <div
                className={css.bar}
                style={{ height: `${Math.max(2, (tokensOf(sums) / (most || 1)) * 100)}%` }}
              />
            )}
          </div>
        ))}
      </div>
      <div className={css.ends}>
        <span>{day.format(new Date(range.from))}</span>
        <span>{day.format(new Date(range.to))}</span>
      </div>
    </figure>
  );
}
