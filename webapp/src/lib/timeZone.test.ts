import { afterEach, describe, expect, it } from 'vitest';
import { dayGroup } from './dayGroup';
import { relativeTime } from './relativeTime';
import { calendarDay, chooseTimeZone, restoreTimeZone, timeFormat, timeZone } from './timeZone';

const LATE_IN_LONDON = new Date('2026-11-20T23:30:00Z');

afterEach(() => chooseTimeZone(null));

describe('the time zone', () => {
  it('is the browser’s until somebody chooses one, and is kept', () => {
    expect(timeZone()).toBeNull();

    chooseTimeZone('Asia/Tokyo');
    restoreTimeZone();

    expect(timeZone()).toBe('Asia/Tokyo');
    expect(window.localStorage.getItem('mosaic.timeZone')).toBe('Asia/Tokyo');
  });

  it('is the browser’s where it has no such zone', () => {
    chooseTimeZone('Mars/Olympus');

    expect(timeZone()).toBeNull();
    expect(window.localStorage.getItem('mosaic.timeZone')).toBeNull();
  });

  it('is the one times are written in', () => {
    chooseTimeZone('Asia/Tokyo');
    const format = timeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

    expect(format.format(LATE_IN_LONDON).replace(/\s/g, ' ')).toBe('Nov 21, 2026, 8:30 AM');
    expect(relativeTime('2026-11-20T23:30:00Z', Date.parse('2026-12-24T12:00:00Z'), 'en')).toBe(
      'Nov 21, 2026',
    );
  });

  it('is the one days are counted by', () => {
    chooseTimeZone('Asia/Tokyo');
    expect(calendarDay(LATE_IN_LONDON)).toEqual({ year: 2026, month: 11, day: 21 });
    expect(dayGroup('2026-11-20T14:30:00Z', LATE_IN_LONDON.getTime()).kind).toBe('yesterday');

    chooseTimeZone('Europe/London');
    expect(dayGroup('2026-11-20T14:30:00Z', LATE_IN_LONDON.getTime()).kind).toBe('today');
  });
});
