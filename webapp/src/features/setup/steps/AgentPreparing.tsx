import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/Badge';
import { Skeleton } from '@/components/ui/Skeleton';
import { useAgentEvents } from '@/entities/agent/useAgentEvents';
import { useElapsedSeconds } from '@/hooks/useElapsedSeconds';
import { useProblemText } from '@/hooks/useProblemText';
import { ApiProblem } from '@/lib/api/problem';
import type { Agent } from '@/lib/api/types';
import { agentQuery, orderAgentMutation } from '@/entities/agent/agent';

/** Wakes the agent while its owner still reads the summary, and shows how far it is. */
export function AgentPreparing() {
  const { t } = useTranslation('agent');
  const problemText = useProblemText();
  const { data: agent, errorUpdateCount } = useQuery(agentQuery);
  const { mutate: order, isIdle, error } = useMutation(orderAgentMutation(useQueryClient()));
  useAgentEvents();

  useEffect(() => {
    if (agent?.status === 'stopped' && isIdle) order('start');
  }, [agent?.status, isIdle, order]);

  if (agent?.error) {
    return <Badge tone="bad">{problemText(new ApiProblem(agent.error.code, 0, agent.error.message))}</Badge>;
  }
  if (agent?.status === 'starting') return <Waking agent={agent} />;
  if (!agent && errorUpdateCount === 0) return <Skeleton lines={1} />;
  if (error) return <Badge tone="quiet">{t('about.stopped')}</Badge>;
  return (
    <Badge tone={agent?.status === 'running' ? 'good' : 'quiet'}>
      {t(`state.${agent?.status ?? 'unknown'}`)}
    </Badge>
  );
}

function Waking({ agent }: { agent: Agent }) {
  const { t } = useTranslation('agent');
  const count = useElapsedSeconds(Date.parse(agent.since));
  return (
    <Badge tone="busy">
      {t('state.starting')}: {t(`phase.${agent.phase ?? 'none'}`)} · {t('seconds', { count })}
    </Badge>
  );
}
