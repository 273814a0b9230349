import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';
import { problemFrom } from '@/lib/api/problem';
import type { Agent } from '@/lib/api/types';
import { readEvents } from '@/lib/sse/readEvents';

export const agentKeys = { own: ['agent'] as const };

export const agentQuery = queryOptions({
  queryKey: agentKeys.own,
  queryFn: ({ signal }) => unwrap(api.GET('/api/agent', { signal })),
});

export type AgentOrder = 'start' | 'stop' | 'restart';

export const orderAgentMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: (order: AgentOrder) => unwrap(api.POST(`/api/agent/${order}`)),
    onSuccess: (agent) => {
      queryClient.setQueryData(agentKeys.own, agent);
    },
  });

export type ResetScope = 'files' | 'volume';

export const resetAgentMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: (scope: ResetScope) => unwrap(api.POST('/api/agent/reset', { body: { scope } })),
    onSuccess: (agent) => {
      queryClient.setQueryData(agentKeys.own, agent);
    },
  });

/** Puts every change of the agent into the cache for as long as the stream lasts. */
export async function followAgent(queryClient: QueryClient, signal: AbortSignal): Promise<void> {
  const { response, error } = await api.GET('/api/agent/events', { parseAs: 'stream', signal });
  if (!response.ok || !response.body) throw problemFrom(response, error);
  for await (const item of readEvents(response.body, 45_000)) {
    if (item.kind === 'event') queryClient.setQueryData(agentKeys.own, JSON.parse(item.data) as Agent);
  }
}
