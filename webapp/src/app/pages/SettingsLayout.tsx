import { useQuery } from '@tanstack/react-query';
import {
  ArrowLeft,
  Bot,
  BotMessageSquare,
  ChartColumn,
  ChartNoAxesCombined,
  Globe,
  KeyRound,
  LogIn,
  ScrollText,
  ShieldCheck,
  UserRound,
  Users,
} from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet, useLocation } from 'react-router';
import { SkipLinks } from '@/components/layout/SkipLinks';
import { chatPath } from '@/features/chat/openConversation';
import { sessionQuery } from '@/entities/session/session';
import css from './SettingsLayout.module.css';

const OWN = [
  { to: '/settings/providers', name: 'providers', Icon: KeyRound },
  { to: '/settings/agent', name: 'agent', Icon: Bot },
  { to: '/settings/usage', name: 'usage', Icon: ChartColumn },
  { to: '/settings/account', name: 'account', Icon: UserRound },
] as const;

const ADMIN = [
  { to: '/settings/users', name: 'users', Icon: Users },
  { to: '/settings/agents', name: 'agents', Icon: BotMessageSquare },
  { to: '/settings/sign-in', name: 'signIn', Icon: LogIn },
  { to: '/settings/agent-policy', name: 'agentPolicy', Icon: ShieldCheck },
  { to: '/settings/other-sites', name: 'otherSites', Icon: Globe },
  { to: '/settings/instance-usage', name: 'instanceUsage', Icon: ChartNoAxesCombined },
  { to: '/settings/audit', name: 'audit', Icon: ScrollText },
] as const;

export function SettingsLayout() {
  const { t } = useTranslation(['settings', 'common']);
  const { data: user } = useQuery(sessionQuery);
  const { pathname } = useLocation();
  const groups = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // On a phone the pages are one row that scrolls: the current one must not be out of sight.
    const current = groups.current?.querySelector('[aria-current="page"]');
    current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname]);

  return (
    <div className={css.layout}>
      <SkipLinks links={[{ to: 'content', name: t('common:skipToContent') }]} />
      <nav className={css.nav} aria-label={t('title')}>
        <Link to={chatPath()} className={css.back}>
          <ArrowLeft size={16} aria-hidden="true" />
          {t('common:nav.backToChat')}
        </Link>
        <div className={css.groups} ref={groups}>
          <Pages pages={OWN} />
          {user?.role === 'admin' && (
            <>
              <h2 className={css.group}>{t('nav.administration')}</h2>
              <Pages pages={ADMIN} />
            </>
          )}
        </div>
      </nav>
      <main className={css.main} id="content" tabIndex={-1}>
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
