import { keepPreviousData, mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';
import type { BreakglassReset, UserPatch, UserQuery } from '@/lib/api/types';

export const userKeys = {
  all: ['users'] as const,
  page: (query: UserQuery) => ['users', query] as const,
  breakglass: ['breakglass'] as const,
};

export const usersQuery = (query: UserQuery) =>
  queryOptions({
    queryKey: userKeys.page(query),
    queryFn: ({ signal }) => unwrap(api.GET('/api/admin/users', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });

export const changeUserMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id, patch }: { id: string; patch: UserPatch }) =>
      unwrap(api.PATCH('/api/admin/users/{id}', { params: { path: { id } }, body: patch })),
    onSuccess: () => reload(queryClient),
  });

export const deactivateUserMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: (id: string) =>
      unwrap(api.POST('/api/admin/users/{id}/deactivate', { params: { path: { id } } })),
    onSuccess: () => reload(queryClient),
  });

export const reactivateUserMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: (id: string) =>
      unwrap(api.POST('/api/admin/users/{id}/reactivate', { params: { path: { id } } })),
    onSuccess: () => reload(queryClient),
  });

export const breakglassQuery = queryOptions({
  queryKey: userKeys.breakglass,
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/admin/breakglass', { signal }))).data,
});

export const resetBreakglassMutation = mutationOptions({
  mutationFn: (reset: BreakglassReset) =>
    unwrap(api.POST('/api/admin/breakglass/reset-password', { body: reset })),
});

function reload(queryClient: QueryClient): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: userKeys.all });
}
