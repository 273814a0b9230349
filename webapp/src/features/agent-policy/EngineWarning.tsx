import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/ui/Notice';
import { systemQuery } from '@/entities/system/system';

/** What is known to be wrong with an engine that works: known vulnerabilities, and what to install. */
export function EngineWarning() {
  const { t } = useTranslation('policy');
  const { data: system } = useQuery(systemQuery);
  if (!system?.agents.available || !system.agents.hint) return null;
  return (
    <Notice tone="warn" title={t('engine')}>
      <p lang="en">{system.agents.hint}</p>
    </Notice>
  );
}
