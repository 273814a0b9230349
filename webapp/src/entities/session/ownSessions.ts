import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';
import type { OwnSession, PasswordChange } from '@/lib/api/types';
import { leave } from './session';
import { tokenKeys } from './tokens';

export const ownSessionKeys = { all: ['own-sessions'] as const };

export const ownSessionsQuery = queryOptions({
  queryKey: ownSessionKeys.all,
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/auth/sessions', { signal }))).data,
});

export const endSessionMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id }: OwnSession) =>
      unwrap(api.DELETE('/api/auth/sessions/{id}', { params: { path: { id } } })),
    onSuccess: (_, { current }) => (current ? leave(queryClient) : reload(queryClient)),
  });

export const endOtherSessionsMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: () => unwrap(api.POST('/api/auth/sessions/end-others')),
    onSuccess: () => reload(queryClient),
  });

export const endAllSessionsMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: () => unwrap(api.POST('/api/auth/sessions/end-all')),
    onSuccess: () => leave(queryClient),
  });

/** A new password ends every other session and every token. */
export const changePasswordMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: (change: PasswordChange) => unwrap(api.POST('/api/auth/password', { body: change })),
    onSuccess: () =>
      Promise.all([reload(queryClient), queryClient.invalidateQueries({ queryKey: tokenKeys.all })]),
  });

function reload(queryClient: QueryClient): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: ownSessionKeys.all });
}
