import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { fetchCode, fetchCodeAtLast } from '@/lib/pageCode';
import type english from './en';

export type Texts = typeof english;

/** As each calls itself. */
export const LANGUAGES = { de: 'Deutsch', en: 'English' } as const;
export type Language = keyof typeof LANGUAGES;

/** A chunk each: only the one that is shown is fetched. */
const TEXTS: Record<Language, () => Promise<{ default: Texts }>> = {
  de: () => import('./de'),
  en: () => import('./en'),
};

const FALLBACK: Language = 'en';

void i18next.use(initReactI18next).init({
  lng: FALLBACK,
  fallbackLng: FALLBACK,
  resources: {},
  ns: ['common'],
  defaultNS: 'common',
  interpolation: { escapeValue: false }, // React escapes
});
i18next.on('languageChanged', (language) => {
  document.documentElement.lang = language;
});

let lastAsked = 0;

/**
 * Shows the pages in a language: in English where its texts cannot be fetched. Resolves once either is shown, however
 * long that takes; `onFailure` is asked between two tries. The last call wins.
 */
export async function showLanguage(wanted: Language, onFailure?: () => Promise<unknown>): Promise<void> {
  lastAsked += 1;
  const asked = lastAsked;
  const language = await fetched(wanted, onFailure);
  if (asked === lastAsked) await i18next.changeLanguage(language);
}

async function fetched(wanted: Language, onFailure?: () => Promise<unknown>): Promise<Language> {
  if (isHere(wanted)) return wanted;
  try {
    keepTexts(wanted, await fetchCode(TEXTS[wanted]));
    return wanted;
  } catch {
    if (!isHere(FALLBACK)) {
      keepTexts(FALLBACK, await fetchCodeAtLast(TEXTS[FALLBACK], undefined, onFailure));
    }
    return FALLBACK;
  }
}

function isHere(language: Language): boolean {
  return i18next.hasResourceBundle(language, 'common');
}

function keepTexts(language: Language, { default: texts }: { default: Texts }): void {
  for (const [namespace, words] of Object.entries(texts)) {
    i18next.addResourceBundle(language, namespace, words);
  }
}

export { i18next };
