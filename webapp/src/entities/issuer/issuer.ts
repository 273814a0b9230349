import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap, unwrapTagged } from '@/lib/api/client';
import type { IssuerDraft, TrialDraft } from '@/lib/api/types';
import { sessionKeys } from '@/entities/session/session';

const TRIAL_POLL_MS = 2000;

export const issuerKeys = {
  all: ['issuer'] as const,
  trial: (id: string) => ['issuer-trial', id] as const,
};

export const issuerQuery = queryOptions({
  queryKey: issuerKeys.all,
  queryFn: ({ signal }) => unwrapTagged(api.GET('/api/admin/oidc', { signal })),
});

export const saveIssuerMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: ({ issuer, etag }: { issuer: IssuerDraft; etag: string | null }) =>
      unwrapTagged(api.PUT('/api/admin/oidc', { body: issuer, ...ifMatch(etag) })),
    onSuccess: (saved) => {
      queryClient.setQueryData(issuerKeys.all, saved);
      return queryClient.invalidateQueries({ queryKey: sessionKeys.methods });
    },
  });

export const turnOffIssuerMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: (etag: string | null) => unwrap(api.DELETE('/api/admin/oidc', ifMatch(etag))),
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: issuerKeys.all }),
        queryClient.invalidateQueries({ queryKey: sessionKeys.methods }),
      ]),
  });

export const startTrialMutation = mutationOptions({
  mutationFn: (draft: TrialDraft) => unwrap(api.POST('/api/admin/oidc/test', { body: draft })),
});

/** How a trial went; asked again while the browser is still expected back from the issuer. */
export const trialQuery = (trialId: string) =>
  queryOptions({
    queryKey: issuerKeys.trial(trialId),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/admin/oidc/test/{trialId}', { params: { path: { trialId } }, signal })),
    refetchInterval: ({ state }) => (state.data?.status === 'waiting' ? TRIAL_POLL_MS : false),
  });
