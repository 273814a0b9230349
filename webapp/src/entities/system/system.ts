import { queryOptions } from '@tanstack/react-query';
import { askAgainAfter } from '@/lib/api/askAgain';
import { api, unwrap } from '@/lib/api/client';

export const systemQuery = queryOptions({
  queryKey: ['system'] as const,
  queryFn: ({ signal }) => unwrap(api.GET('/api/system', { signal })),
  refetchInterval: ({ state }) =>
    state.data?.agents.available === false ? 15_000 : askAgainAfter(state.error),
});
