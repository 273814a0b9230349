import { keep, kept } from '@/lib/kept';
import { isOutdated, renewOnce } from '@/lib/pageCode';
import { LANGUAGES, showLanguage, type Language } from './index';

let chosen: Language | null = null;
const listeners = new Set<() => void>();

/** Null: the one the browser asks for. */
export function chosenLanguage(): Language | null {
  return chosen;
}

/** Holds in this browser until another one is chosen. Resolves once the pages show it. */
export function chooseLanguage(next: Language | null): Promise<void> {
  keep('language', next);
  return follow(next);
}

/** Shows the one chosen on an earlier visit; from then on follows a choice made in another tab, and the browser. */
export function restoreLanguage(): Promise<void> {
  window.addEventListener('storage', ({ key }) => {
    if (key === null || key.endsWith('.language')) void follow(asKept());
  });
  window.addEventListener('languagechange', () => void follow(chosen));
  // Nothing has been typed yet: where the server has other pages by now, they are loaded.
  return follow(asKept(), async () => (await isOutdated()) && renewOnce());
}

export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function follow(next: Language | null, onFailure?: () => Promise<unknown>): Promise<void> {
  chosen = next;
  for (const listener of listeners) listener();
  return showLanguage(next ?? ofBrowser(), onFailure);
}

function asKept(): Language | null {
  return known(kept('language'));
}

/** The first of the reader's languages that there are texts in, else English. */
function ofBrowser(): Language {
  for (const tag of navigator.languages) {
    const language = known(tag.toLowerCase().split('-')[0]);
    if (language) return language;
  }
  return 'en';
}

function known(name: string | null | undefined): Language | null {
  return name && Object.hasOwn(LANGUAGES, name) ? (name as Language) : null;
}
