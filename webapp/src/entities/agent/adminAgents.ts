import { keepPreviousData, mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';
import type { AdminAgentPage, AdminAgentQuery } from '@/lib/api/types';

const KEY = ['adminAgents'] as const;
const WHILE_MOVING_MS = 2_000;
const OTHERWISE_MS = 15_000;

/** Looks again by itself: agents wake and fall asleep while somebody reads. */
export const adminAgentsQuery = (query: AdminAgentQuery) =>
  queryOptions({
    queryKey: [...KEY, query],
    queryFn: ({ signal }) => unwrap(api.GET('/api/admin/agents', { params: { query }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (isMoving(state.data) ? WHILE_MOVING_MS : OTHERWISE_MS),
  });

export const stopAgentMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: (userId: string) =>
      unwrap(api.POST('/api/admin/agents/{userId}/stop', { params: { path: { userId } } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: KEY }),
  });

function isMoving(page: AdminAgentPage | undefined): boolean {
  return !!page?.data.some(({ status }) => status === 'starting' || status === 'stopping');
}
