import { expect, it } from 'vitest';
import { memorySize } from './memorySize';

it('shows memory in whole MiB, and in tenths of a GiB from one on', () => {
  expect(memorySize(314_572_800, 'en')).toBe('300 MiB');
  expect(memorySize(999 * 1024 ** 2, 'en')).toBe('999 MiB');
  expect(memorySize(1024 ** 3, 'en')).toBe('1 GiB');
  expect(memorySize(1.25 * 1024 ** 3, 'de')).toBe('1,3 GiB');
  expect(memorySize(0, 'en')).toBe('0 MiB');
});
