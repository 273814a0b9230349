import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTabs } from '@/components/layout/PageTabs';
import { SettingsPage } from '@/components/layout/SettingsPage';

/** What everything about one's own account has around it. */
export function AccountFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('account');
  return (
    <SettingsPage title={t('title')} lead={t('lead')}>
      <PageTabs
        tabs={[
          { to: '/settings/account', name: t('tabs.profile') },
          { to: '/settings/account/sessions', name: t('tabs.sessions') },
          { to: '/settings/account/tokens', name: t('tabs.tokens') },
          { to: '/settings/account/activity', name: t('tabs.activity') },
        ]}
      />
      {children}
    </SettingsPage>
  );
}
