import { expect, it } from 'vitest';
import { wholeNumber } from './wholeNumber';

it.each([
  ['1', 1],
  ['32000', 32_000],
  ['32,000', 32_000],
  ["5'000'000", 5_000_000],
  [' 1 000 ', 1000],
  ['1.000.000', 1_000_000],
  ['12\u202f000', 12_000],
])('reads %s', (text, number) => {
  expect(wholeNumber(text)).toBe(number);
});

it.each(['', '0', '-5', 'many', '5k', '1e3', '1.5', '1,50', '10.00', '1,0000', '12345678901234567890'])(
  'refuses "%s"',
  (text) => {
    expect(wholeNumber(text)).toBeNull();
  },
);
