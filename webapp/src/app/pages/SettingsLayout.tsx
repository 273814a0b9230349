import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, Bot, KeyRound, LogIn, ScrollText, UserRound, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet } from 'react-router';
import { sessionQuery } from '@/lib/resources/session';
import css from './SettingsLayout.module.css';

const OWN = [
  { to: '/settings/providers', name: 'providers', Icon: KeyRound },
  { to: '/settings/agent', name: 'agent', Icon: Bot },
  { to: '/settings/account', name: 'account', Icon: UserRound },
] as const;

const ADMIN = [
  { to: '/settings/users', name: 'users', Icon: Users },
  { to: '/settings/sign-in', name: 'signIn', Icon: LogIn },
  { to: '/settings/audit', name: 'audit', Icon: ScrollText },
] as const;

export function SettingsLayout() {
  const { t } = useTranslation(['settings', 'common']);
  const { data: user } = useQuery(sessionQuery);
  return (
    <div className={css.layout}>
      <nav className={css.nav} aria-label={t('title')}>
        <Link to="/chat" className={css.back}>
          <ArrowLeft size={16} aria-hidden="true" />
          {t('common:nav.backToChat')}
        </Link>
        <div className={css.groups}>
          <Pages pages={OWN} />
          {user?.role === 'admin' && (
            <>
              <h2 className={css.group}>{t('nav.administration')}</h2>
              <Pages pages={ADMIN} />
            </>
          )}
        </div>
      </nav>
      <main className={css.main} id="content">
        <Outlet />
      </main>
    </div>
  );
}

function Pages({ pages }: { pages: typeof OWN | typeof ADMIN }) {
  const { t } = useTranslation('settings');
  return (
    <ul>
      {pages.map(({ to, name, Icon }) => (
        <li key={to}>
          <NavLink to={to}>
            <Icon size={16} aria-hidden="true" />
            {t(`nav.${name}`)}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}
