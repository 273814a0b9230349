import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';
import { leave } from '@/entities/session/session';

export const resetKeys = {
  open: (token: string) => ['session', 'reset', token] as const,
};

export const issueResetLinkMutation = mutationOptions({
  mutationFn: (id: string) =>
    unwrap(api.POST('/api/admin/users/{id}/reset-link', { params: { path: { id } } })),
  gcTime: 0,
});

/** Whose password the holder of a link may set. */
export const openResetQuery = (token: string) =>
  queryOptions({
    queryKey: resetKeys.open(token),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/auth/resets/{token}', { params: { path: { token } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const resetPasswordMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: ({ token, password }: { token: string; password: string }) =>
      unwrap(api.POST('/api/auth/resets/{token}', { params: { path: { token } }, body: { password } })),
    // It may have been this browser's own session that ended.
    onSuccess: () => leave(queryClient),
  });
