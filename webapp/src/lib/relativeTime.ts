import { timeFormat } from './timeZone';

const STEPS: [Intl.RelativeTimeFormatUnit, number, number][] = [
  ['minute', 60_000, 60],
  ['hour', 3_600_000, 24],
  ['day', 86_400_000, 7],
];

/** "5 min. ago" up to a week, then the date. Null for the last minute: the caller has a word for it. */
export function relativeTime(moment: string, now: number, language: string): string | null {
  const age = now - Date.parse(moment);
  if (age < 60_000) return null;
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  for (const [unit, ms, limit] of STEPS) {
    const count = Math.floor(age / ms);
    if (count < limit) return format.format(-count, unit);
  }
  return timeFormat(language, { dateStyle: 'medium' }).format(new Date(moment));
}
