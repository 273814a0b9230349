import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseTheme, onThemeChange, theme, THEMES } from '@/lib/theme';
import { THEME_ICONS } from './themeIcons';

/** What there is to choose from, for a menu or a row of words. */
export function useThemeChoice() {
  const { t } = useTranslation();
  const value = useSyncExternalStore(onThemeChange, theme);
  const options = THEMES.map((name) => {
    const Icon = THEME_ICONS[name];
    return { value: name, label: t(`theme.${name}`), icon: <Icon size={15} aria-hidden="true" /> };
  });
  return { label: t('theme.label'), value, options, onChange: chooseTheme };
}
