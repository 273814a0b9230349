import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { agentQuery } from '@/entities/agent/agent';

/** "Waking your agent: starting the gateway…", from the phase in the stream or else the one the agent reports itself. */
export function useWakingText(): (phase: string | null) => string {
  const { t } = useTranslation('agent');
  const { data: agent } = useQuery(agentQuery);
  return useCallback(
    (phase) => {
      const known = phase ?? agent?.phase ?? 'none';
      return t('waking', { phase: t(`phase.${known}` as 'phase.none', { defaultValue: t('phase.none') }) });
    },
    [t, agent?.phase],
  );
}
