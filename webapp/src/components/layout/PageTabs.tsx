import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import css from './PageTabs.module.css';

interface Tab {
  to: string;
  name: string;
  /** Pages below its address belong to it too. */
  deep?: boolean;
}

/** Pages that belong together, each with an address of its own. */
export function PageTabs({ tabs }: { tabs: readonly Tab[] }) {
  const { t } = useTranslation();
  return (
    <nav className={css.tabs} aria-label={t('nav.tabs')}>
      {tabs.map(({ to, name, deep = false }) => (
        <NavLink key={to} to={to} end={!deep}>
          {name}
        </NavLink>
      ))}
    </nav>
  );
}
