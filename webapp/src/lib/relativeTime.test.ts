import { expect, it } from 'vitest';
import { relativeTime } from './relativeTime';

const NOW = Date.parse('2026-11-21T12:00:00Z');

it('speaks of minutes, hours and days, then names the date', () => {
  expect(relativeTime('2026-11-21T11:59:30Z', NOW, 'en')).toBeNull();
  expect(relativeTime('2026-11-21T11:55:00Z', NOW, 'en')).toBe('5 min. ago');
  expect(relativeTime('2026-11-21T09:00:00Z', NOW, 'en')).toBe('3 hr. ago');
  expect(relativeTime('2026-11-20T12:00:00Z', NOW, 'en')).toBe('yesterday');
  expect(relativeTime('2026-10-01T12:00:00Z', NOW, 'en')).toBe('Oct 1, 2026');
});
