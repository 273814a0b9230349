import { expect, it, vi } from 'vitest';
import { i18next } from './index';
import { chooseLanguage, chosenLanguage } from './language';

vi.mock('./de', () => {
  throw new Error('Not there.');
});

it('is English where German cannot be fetched, and asks for German again on the next visit', async () => {
  await chooseLanguage('de');

  expect(i18next.language).toBe('en');
  expect(i18next.t('signIn.title')).toBe('Sign in');
  expect(document.documentElement.lang).toBe('en');
  expect(chosenLanguage()).toBe('de');
  expect(window.localStorage.getItem('mosaic.language')).toBe('de');
});
