import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrapTagged } from '@/lib/api/client';
import type { AgentPolicy } from '@/lib/api/types';
import { agentSettingsKeys } from './agentSettings';

export const agentPolicyKeys = { all: ['agent-policy'] as const };

export const agentPolicyQuery = queryOptions({
  queryKey: agentPolicyKeys.all,
  queryFn: ({ signal }) => unwrapTagged(api.GET('/api/admin/agent-policy', { signal })),
});

export const saveAgentPolicyMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: ({ policy, etag }: { policy: AgentPolicy; etag: string | null }) =>
      unwrapTagged(api.PUT('/api/admin/agent-policy', { body: policy, ...ifMatch(etag) })),
    onSuccess: (saved) => {
      queryClient.setQueryData(agentPolicyKeys.all, saved);
      void queryClient.invalidateQueries({ queryKey: agentSettingsKeys.own }); // the bounds are the policy's
    },
  });
