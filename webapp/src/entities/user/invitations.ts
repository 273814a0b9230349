import { keepPreviousData, mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';
import type { Acceptance, NewInvitation } from '@/lib/api/types';
import { userKeys } from './users';
import { enter, leave } from '@/entities/session/session';

export const invitationKeys = {
  all: ['invitations'] as const,
  page: (page: number, size: number) => ['invitations', page, size] as const,
  open: (token: string) => ['session', 'invitation', token] as const,
};

export const invitationsQuery = (page: number, size: number) =>
  queryOptions({
    queryKey: invitationKeys.page(page, size),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/admin/invitations', { params: { query: { page, size } }, signal })),
    placeholderData: keepPreviousData,
  });

export const inviteMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: (invitation: NewInvitation) =>
      unwrap(api.POST('/api/admin/users/invite', { body: invitation })),
    onSuccess: () => reload(queryClient),
    gcTime: 0,
  });

export const resendInvitationMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: (id: string) =>
      unwrap(api.POST('/api/admin/invitations/{id}/resend', { params: { path: { id } } })),
    // After a refusal too: somebody may have answered it meanwhile.
    onSettled: () => reload(queryClient),
    gcTime: 0,
  });

export const revokeInvitationMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: (id: string) =>
      unwrap(api.DELETE('/api/admin/invitations/{id}', { params: { path: { id } } })),
    onSettled: () => reload(queryClient),
  });

/** What the holder of a link is invited to. */
export const openInvitationQuery = (token: string) =>
  queryOptions({
    queryKey: invitationKeys.open(token),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/auth/invitations/{token}', { params: { path: { token } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const acceptInvitationMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: ({ token, acceptance }: { token: string; acceptance: Acceptance }) =>
      unwrap(
        api.POST('/api/auth/invitations/{token}/accept', { params: { path: { token } }, body: acceptance }),
      ),
    onSuccess: ({ user }) => {
      leave(queryClient);
      enter(queryClient, user);
    },
  });

async function reload(queryClient: QueryClient): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: invitationKeys.all }),
    queryClient.invalidateQueries({ queryKey: userKeys.all }),
  ]);
}
