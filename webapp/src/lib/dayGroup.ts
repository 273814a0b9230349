import { calendarDay } from './timeZone';

const DAY_MS = 86_400_000;

export type DayGroup =
  | { readonly kind: 'today' | 'yesterday' | 'week' }
  /** Of which month, as "2026-11". */
  | { readonly kind: 'month'; readonly month: string };

/** Which part of a list by days a moment belongs to, by the reader's own calendar. */
export function dayGroup(moment: string, now: number): DayGroup {
  const then = new Date(moment);
  const days = Math.round((startOfDay(new Date(now)) - startOfDay(then)) / DAY_MS);
  if (days <= 0) return { kind: 'today' };
  if (days === 1) return { kind: 'yesterday' };
  if (days <= 7) return { kind: 'week' };
  const { year, month } = calendarDay(then);
  return { kind: 'month', month: `${year}-${String(month).padStart(2, '0')}` };
}

export function monthName(month: string, language: string): string {
  const [year, number] = month.split('-').map(Number);
  const first = new Date(year ?? 0, (number ?? 1) - 1, 1);
  return new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric' }).format(first);
}

/** A number for each day, a day's length apart. */
function startOfDay(date: Date): number {
  const { year, month, day } = calendarDay(date);
  return Date.UTC(year, month - 1, day);
}
