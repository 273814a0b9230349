import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { AgentSettings, Application } from '@/lib/api/types';
import { agentQuery } from '@/entities/agent/agent';
import { reloadAgentSettings } from '@/entities/agent/agentSettings';

/**
 * How far the settings have come, as the agent's own events report it. When the agent goes on to another version by
 * itself, back to the last one that worked for one, the settings are loaded anew.
 */
export function useFollowAgent(settings: AgentSettings): Application {
  const { data: agent } = useQuery(agentQuery);
  const queryClient = useQueryClient();
  const state = agent?.application.state;
  const version = agent?.configVersion ?? null;
  const shown = settings.version ?? null;

  useEffect(() => {
    if (version !== null && version !== shown) reloadAgentSettings(queryClient);
  }, [version, shown, state, queryClient]);

  return agent?.application ?? settings.application;
}
