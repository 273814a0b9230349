import { beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import { i18next } from './index';
import { chooseLanguage, chosenLanguage, onLanguageChange, restoreLanguage } from './language';

let asked: MockInstance<() => readonly string[]>;
const kept = () => window.localStorage.getItem('mosaic.language');
const title = () => i18next.t('signIn.title');

beforeEach(() => {
  asked = vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-US', 'en']);
});

describe('without a choice', () => {
  it.each([
    [['de-AT', 'en'], 'de'],
    [['en-GB', 'de'], 'en'],
    [['fr-CH', 'de', 'en'], 'de'],
    [['fr', 'es'], 'en'],
    [[], 'en'],
    [['den', 'DE'], 'de'],
  ])('a browser that asks for %s is shown %s', async (languages, shown) => {
    asked.mockReturnValue(languages);
    await restoreLanguage();

    expect(chosenLanguage()).toBeNull();
    expect(i18next.language).toBe(shown);
    expect(document.documentElement.lang).toBe(shown);
  });

  it('the pages follow the browser', async () => {
    await restoreLanguage();
    asked.mockReturnValue(['de']);
    window.dispatchEvent(new Event('languagechange'));

    await vi.waitFor(() => expect(title()).toBe('Anmelden'));
  });
});

describe('a choice', () => {
  it('comes before what the browser asks for, and is kept', async () => {
    await chooseLanguage('de');

    expect(title()).toBe('Anmelden');
    expect(document.documentElement.lang).toBe('de');
    expect(kept()).toBe('de');
    expect(chosenLanguage()).toBe('de');
  });

  it('holds on the next visit', async () => {
    window.localStorage.setItem('mosaic.language', 'de');
    await restoreLanguage();

    expect(chosenLanguage()).toBe('de');
    expect(title()).toBe('Anmelden');
  });

  it('can be taken back', async () => {
    await chooseLanguage('de');
    await chooseLanguage(null);

    expect(kept()).toBeNull();
    expect(chosenLanguage()).toBeNull();
    expect(title()).toBe('Sign in');
  });

  it('of something else counts for none', async () => {
    window.localStorage.setItem('mosaic.language', 'tlh');
    await restoreLanguage();

    expect(chosenLanguage()).toBeNull();
    expect(i18next.language).toBe('en');
  });

  it('is followed from another tab', async () => {
    await restoreLanguage();
    window.localStorage.setItem('mosaic.language', 'de');
    window.dispatchEvent(new StorageEvent('storage', { key: 'mosaic.language' }));

    await vi.waitFor(() => expect(title()).toBe('Anmelden'));
  });

  it('is told to whoever listens', async () => {
    const heard = vi.fn();
    const stop = onLanguageChange(heard);
    await chooseLanguage('de');
    stop();
    await chooseLanguage('en');

    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('made last wins', async () => {
    await Promise.all([chooseLanguage('de'), chooseLanguage('en')]);

    expect(title()).toBe('Sign in');
  });
});
