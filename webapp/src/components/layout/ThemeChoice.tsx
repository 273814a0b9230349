import { useId, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseTheme, onThemeChange, theme, THEMES } from '@/lib/theme';
import css from './ThemeChoice.module.css';
import { THEME_ICONS } from './themeIcons';

export function ThemeChoice() {
  const { t } = useTranslation();
  const group = useId();
  const chosen = useSyncExternalStore(onThemeChange, theme);
  return (
    <fieldset className={css.choice}>
      <legend className="visually-hidden">{t('theme.label')}</legend>
      {THEMES.map((name) => {
        const Icon = THEME_ICONS[name];
        return (
          <label key={name} className={css.option}>
            <input
              type="radio"
              name={group}
              className="visually-hidden"
              checked={chosen === name}
              onChange={() => chooseTheme(name)}
            />
            <Icon size={15} aria-hidden="true" />
            {t(`theme.${name}`)}
          </label>
        );
      })}
    </fieldset>
  );
}
