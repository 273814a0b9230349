import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/ui/Notice';
import { systemQuery } from '@/entities/system/system';

/** Says so when this server can not run agents at all, and what its administrator can do. */
export function AgentsBanner() {
  const { t } = useTranslation('agent');
  const { data: system } = useQuery(systemQuery);
  if (!system || system.agents.available) return null;
  return (
    <Notice tone="warn" title={t('unavailable')} announce>
      {system.agents.message && <p lang="en">{system.agents.message}</p>}
      {system.agents.hint && <p lang="en">{system.agents.hint}</p>}
    </Notice>
  );
}
