import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SettingsPage } from '@/components/layout/SettingsPage';
import { QueryView } from '@/components/ui/QueryView';
import { agentPolicyQuery } from '@/entities/agent/agentPolicy';
import { EngineWarning } from './EngineWarning';
import { PolicyForm } from './PolicyForm';

export function AgentPolicyPage() {
  const { t } = useTranslation('policy');
  const policy = useQuery(agentPolicyQuery);
  return (
    <SettingsPage title={t('title')} lead={t('lead')}>
      <EngineWarning />
      <QueryView query={policy}>{(current) => <PolicyForm policy={current} />}</QueryView>
    </SettingsPage>
  );
}
