const DAY = /^\d{4}-\d{2}-\d{2}$/;

export interface DayRange {
  from: string;
  to: string;
}

/** The days of the address, or this month. Days are UTC, as the server counts them. */
export function rangeOf({ from, to }: DayRange, now: Date): DayRange {
  if (isDay(from) && isDay(to) && from <= to) return { from, to };
  return monthOf(now);
}

/** From the first to the last day of the month so many months away. */
export function monthOf(moment: Date, away = 0): DayRange {
  const year = moment.getUTCFullYear();
  const month = moment.getUTCMonth() + away;
  return { from: dayOf(Date.UTC(year, month, 1)), to: dayOf(Date.UTC(year, month + 1, 0)) };
}

/** Every day of the range, also those on which nothing happened. */
export function eachDay({ from, to }: DayRange): string[] {
  const days: string[] = [];
  for (let time = Date.parse(from); time <= Date.parse(to); time += 86_400_000) days.push(dayOf(time));
  return days;
}

export function isWholeMonth({ from, to }: DayRange): boolean {
  const month = monthOf(new Date(from));
  return month.from === from && month.to === to;
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function isDay(text: string): boolean {
  return DAY.test(text) && !Number.isNaN(Date.parse(text));
}
