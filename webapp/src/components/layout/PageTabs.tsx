import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import css from './PageTabs.module.css';

/** Pages that belong together, each with an address of its own. */
export function PageTabs({ tabs }: { tabs: readonly { to: string; name: string }[] }) {
  const { t } = useTranslation();
  return (
    <nav className={css.tabs} aria-label={t('nav.tabs')}>
      {tabs.map(({ to, name }) => (
        <NavLink key={to} to={to} end>
          {name}
        </NavLink>
      ))}
    </nav>
  );
}
