import { useQuery } from '@tanstack/react-query';
import { Bot } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '@/components/ui/EmptyState';
import { QueryView } from '@/components/ui/QueryView';
import { agentSettingsQuery } from '@/entities/agent/agentSettings';
import { providersQuery } from '@/entities/provider/providers';
import { AgentFrame } from './AgentFrame';
import { AgentSettingsForm } from './AgentSettingsForm';

export function AgentSettingsPage() {
  const { t } = useTranslation('settings');
  const settings = useQuery(agentSettingsQuery);
  const providers = useQuery(providersQuery);
  const noProviders = (
    <EmptyState
      icon={<Bot size={30} />}
      title={t('agent.noProviders')}
      text={t('agent.noProvidersText')}
      action={<Link to="/settings/providers">{t('agent.toProviders')}</Link>}
    />
  );
  return (
    <AgentFrame>
      <QueryView query={providers} isEmpty={(list) => list.length === 0} empty={noProviders}>
        {(list) => (
          <QueryView query={settings}>
            {(current) => <AgentSettingsForm settings={current} providers={list} />}
          </QueryView>
        )}
      </QueryView>
    </AgentFrame>
  );
}
