import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';

/** Whether one's agent could answer, and what it cannot answer without. The server alone decides that. */
export const readinessQuery = queryOptions({
  queryKey: ['readiness'] as const,
  queryFn: ({ signal }) => unwrap(api.GET('/api/chat/readiness', { signal })),
  // Cheap, and an answer that was true before a look at the settings may not be any more.
  staleTime: 0,
});
