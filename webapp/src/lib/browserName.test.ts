import { expect, it } from 'vitest';
import { browserName } from './browserName';

it('names browser and system', () => {
  expect(browserName('Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0')).toEqual({
    browser: 'Firefox',
    system: 'Linux',
  });
});

it('makes nothing up', () => {
  expect(browserName(null)).toBeNull();
  expect(browserName('')).toBeNull();
  expect(browserName('something/else entirely')?.system ?? null).toBeNull();
});
