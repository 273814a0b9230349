import { expect, it } from 'vitest';
import { byteLength, passwordStrength } from './passwordStrength';

it('grades by length first, then by variety', () => {
  expect(passwordStrength('Sh0rt!')).toBe('short');
  expect(passwordStrength('aaaaaaaaaaaaaaaaaaaaaaaa')).toBe('fair');
  expect(passwordStrength('mosaictiles1')).toBe('fair');
  expect(passwordStrength('mosaic-Tiles-1')).toBe('good');
  expect(passwordStrength('four quiet words in a row')).toBe('strong');
});

it('measures bytes, not characters', () => {
  expect(byteLength('日本')).toBe(6);
});
