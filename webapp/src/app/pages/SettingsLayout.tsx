import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet, useLocation } from 'react-router';
import { SkipLinks } from '@/components/layout/SkipLinks';
import { chatPath } from '@/features/chat/openConversation';
import { sessionQuery } from '@/entities/session/session';
import css from './SettingsLayout.module.css';
import { ADMIN_PAGES, OWN_PAGES } from './settingsPages';

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
          <Pages pages={OWN_PAGES} />
          {user?.role === 'admin' && (
            <>
              <h2 className={css.group}>{t('nav.administration')}</h2>
              <Pages pages={ADMIN_PAGES} />
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

function Pages({ pages }: { pages: typeof OWN_PAGES | typeof ADMIN_PAGES }) {
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
