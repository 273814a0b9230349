import { ArrowLeft, Bot, KeyRound, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet } from 'react-router';
import css from './SettingsLayout.module.css';

const PAGES = [
  { to: '/settings/providers', name: 'providers', Icon: KeyRound },
  { to: '/settings/agent', name: 'agent', Icon: Bot },
  { to: '/settings/account', name: 'account', Icon: UserRound },
] as const;

export function SettingsLayout() {
  const { t } = useTranslation(['settings', 'common']);
  return (
    <div className={css.layout}>
      <nav className={css.nav} aria-label={t('title')}>
        <Link to="/chat" className={css.back}>
          <ArrowLeft size={16} aria-hidden="true" />
          {t('common:nav.backToChat')}
        </Link>
        <ul>
          {PAGES.map(({ to, name, Icon }) => (
            <li key={to}>
              <NavLink to={to}>
                <Icon size={16} aria-hidden="true" />
                {t(`nav.${name}`)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <main className={css.main} id="content">
        <Outlet />
      </main>
    </div>
  );
}
