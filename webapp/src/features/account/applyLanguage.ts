import { chooseLanguage } from '@/i18n/language';

/** Has the pages speak this language in this browser; null for the one the browser asks for. */
export function applyLanguage(language: 'en' | 'de' | null): void {
  void chooseLanguage(language);
}
