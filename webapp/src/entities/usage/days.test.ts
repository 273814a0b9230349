import { describe, expect, it } from 'vitest';
import { eachDay, isWholeMonth, monthOf, rangeOf } from './days';

const NOW = new Date('2026-11-21T23:30:00Z');

describe('the days shown', () => {
  it('are this month unless the address names others', () => {
    expect(rangeOf({ from: '', to: '' }, NOW)).toEqual({ from: '2026-11-01', to: '2026-11-30' });
    expect(rangeOf({ from: '2026-10-05', to: '2026-10-07' }, NOW)).toEqual({
      from: '2026-10-05',
      to: '2026-10-07',
    });
    expect(rangeOf({ from: '2026-10-09', to: '2026-10-07' }, NOW)).toEqual(monthOf(NOW));
    expect(rangeOf({ from: 'x', to: '2026-13-45' }, NOW)).toEqual(monthOf(NOW));
  });

  it('are months of their own length, over the turn of the year too', () => {
    expect(monthOf(NOW, 2)).toEqual({ from: '2027-01-01', to: '2027-01-31' });
    expect(monthOf(new Date('2028-03-31T00:00:00Z'), -1)).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(isWholeMonth(monthOf(NOW))).toBe(true);
    expect(isWholeMonth({ from: '2026-11-01', to: '2026-11-29' })).toBe(false);
  });

  it('are counted one by one', () => {
    expect(eachDay({ from: '2026-10-30', to: '2026-11-02' })).toEqual([
      '2026-10-30',
      '2026-10-31',
      '2026-11-01',
      '2026-11-02',
    ]);
  });
});
