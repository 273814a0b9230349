import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseTheme, onThemeChange, theme, THEMES } from '@/lib/theme';
import { MenuChoice } from '../ui/Menu';
import { THEME_ICONS } from './themeIcons';

export function ThemeMenu() {
  const { t } = useTranslation();
  const chosen = useSyncExternalStore(onThemeChange, theme);
  const options = THEMES.map((name) => {
    const Icon = THEME_ICONS[name];
    return { value: name, label: t(`theme.${name}`), icon: <Icon /> };
  });
  return <MenuChoice label={t('theme.label')} value={chosen} options={options} onChange={chooseTheme} />;
}
