import { Globe, Languages } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '@/i18n';
import { chooseLanguage, chosenLanguage, onLanguageChange } from '@/i18n/language';

const LIKE_THE_BROWSER = 'browser';
type Choice = Language | typeof LIKE_THE_BROWSER;

/** What there is to choose from, for a menu or a row of words. Languages are called as they call themselves. */
export function useLanguageChoice() {
  const { t } = useTranslation();
  const chosen = useSyncExternalStore(onLanguageChange, chosenLanguage);
  const value: Choice = chosen ?? LIKE_THE_BROWSER;
  const options = [
    {
      value: LIKE_THE_BROWSER,
      label: t('language.browser'),
      icon: <Globe size={15} aria-hidden="true" />,
    },
    ...languageOptions.map((option) => ({ ...option, icon: <Languages size={15} aria-hidden="true" /> })),
  ] as const;
  const onChange = (next: Choice) => void chooseLanguage(next === LIKE_THE_BROWSER ? null : next);
  return { label: t('language.label'), value, options, onChange };
}

export const languageOptions = (Object.keys(LANGUAGES) as Language[]).map((language) => ({
  value: language,
  label: LANGUAGES[language],
  lang: language,
}));
