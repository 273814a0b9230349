import { useTranslation } from 'react-i18next';
import type { Language } from '@/i18n';
import { chooseLanguage } from '@/i18n/language';
import { Segments } from '../ui/Segments';
import { languageOptions } from './useLanguageChoice';

/** For pages that people see before they have an account: which language is shown, and the way to the other. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  return (
    <Segments
      label={t('language.label')}
      value={i18n.language as Language}
      options={languageOptions}
      onChange={(next) => void chooseLanguage(next)}
    />
  );
}
