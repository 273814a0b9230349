import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';
import type { NewToken } from '@/lib/api/types';

export const tokenKeys = { all: ['tokens'] as const };

export const tokensQuery = queryOptions({
  queryKey: tokenKeys.all,
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/auth/tokens', { signal }))).data,
});

/** Its answer is the only one that holds the token's value. */
export const createTokenMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: (token: NewToken) => unwrap(api.POST('/api/auth/tokens', { body: token })),
    onSuccess: () => reload(queryClient),
    gcTime: 0,
  });

export const deleteTokenMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: (id: string) => unwrap(api.DELETE('/api/auth/tokens/{id}', { params: { path: { id } } })),
    onSuccess: () => reload(queryClient),
  });

function reload(queryClient: QueryClient): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: tokenKeys.all });
}
