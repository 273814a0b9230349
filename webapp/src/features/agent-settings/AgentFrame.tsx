import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTabs } from '@/components/layout/PageTabs';
import { SettingsPage } from '@/components/layout/SettingsPage';

/** What the agent's settings and their history have around them. */
export function AgentFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation(['settings', 'agentConfig']);
  return (
    <SettingsPage wide title={t('agent.title')} lead={t('agent.lead')}>
      <PageTabs
        tabs={[
          { to: '/settings/agent', name: t('agentConfig:tabs.settings') },
          { to: '/settings/agent/history', name: t('agentConfig:tabs.history'), deep: true },
          { to: '/settings/agent/reset', name: t('agentConfig:tabs.reset') },
        ]}
      />
      {children}
    </SettingsPage>
  );
}
