import { describe, expect, it } from 'vitest';
import { dayGroup, monthName } from './dayGroup';

const NOW = new Date(2026, 10, 29, 0, 30).getTime();
const at = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString();

describe('dayGroup', () => {
  it('goes by days of the calendar, not by hours that passed', () => {
    expect(dayGroup(at(2026, 10, 29, 0, 5), NOW).kind).toBe('today');
    expect(dayGroup(at(2026, 10, 28, 23, 55), NOW).kind).toBe('yesterday');
    expect(dayGroup(at(2026, 10, 28, 0, 1), NOW).kind).toBe('yesterday');
    expect(dayGroup(at(2026, 10, 27, 23, 59), NOW).kind).toBe('week');
    expect(dayGroup(at(2026, 10, 22, 0, 1), NOW).kind).toBe('week');
    expect(dayGroup(at(2026, 10, 21, 23, 59), NOW)).toEqual({ kind: 'month', month: '2026-11' });
    expect(dayGroup(at(2025, 11, 24, 12, 0), NOW)).toEqual({ kind: 'month', month: '2025-12' });
  });

  it('takes a clock that is a little behind for today', () => {
    expect(dayGroup(at(2026, 10, 30, 0, 5), NOW).kind).toBe('today');
  });
});

describe('monthName', () => {
  it('is the month’s in words', () => {
    expect(monthName('2025-12', 'en')).toBe('December 2025');
  });
});
