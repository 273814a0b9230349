import { keep, kept } from './kept';

let chosen: string | null = null;
const listeners = new Set<() => void>();

/** The zone in which times are shown; null for the browser's own. */
export function timeZone(): string | null {
  return chosen;
}

/** Holds in this browser until another one is chosen; null for the browser's own, as for a zone it does not know. */
export function chooseTimeZone(next: string | null): void {
  show(next);
  keep('timeZone', chosen);
}

/** The one of an earlier visit, so that no time is shown twice. */
export function restoreTimeZone(): void {
  show(kept('timeZone'));
}

export function onTimeZoneChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Writes times in the reader's zone. */
export function timeFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, { ...options, timeZone: chosen ?? undefined });
}

/** The day of a moment by the reader's own calendar, in numbers as people write them. */
export function calendarDay(moment: Date): { year: number; month: number; day: number } {
  if (chosen === null) {
    return { year: moment.getFullYear(), month: moment.getMonth() + 1, day: moment.getDate() };
  }
  const parts = dayParts(chosen).formatToParts(moment);
  const number = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return { year: number('year'), month: number('month'), day: number('day') };
}

export function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/** All zones this browser has names for. */
export function timeZones(): string[] {
  return Intl.supportedValuesOf('timeZone');
}

/** The browser's own zone. */
export function browserTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

let known: { zone: string; format: Intl.DateTimeFormat } | null = null;

/** Long lists ask for every row. */
function dayParts(zone: string): Intl.DateTimeFormat {
  if (known?.zone !== zone) {
    const format = new Intl.DateTimeFormat('en', {
      timeZone: zone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    known = { zone, format };
  }
  return known.format;
}

function show(next: string | null): void {
  chosen = next !== null && isTimeZone(next) ? next : null;
  for (const listener of listeners) listener();
}
