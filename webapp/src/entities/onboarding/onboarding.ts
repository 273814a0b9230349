import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';
import type { AdminClaim, IssuerDraft, NewProvider, Onboarding } from '@/lib/api/types';
import { enter } from '@/entities/session/session';

export const onboardingKeys = { state: ['onboarding'] as const };

export const onboardingQuery = queryOptions({
  queryKey: onboardingKeys.state,
  queryFn: ({ signal }) => unwrap(api.GET('/api/onboarding', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Whether a setup link would do; an error says why not. */
export const setupTokenQuery = (token: string) =>
  queryOptions({
    queryKey: ['setup-token', token] as const,
    queryFn: async ({ signal }) => {
      await unwrap(api.POST('/api/onboarding/setup-token', { body: { setupToken: token }, signal }));
      return true;
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    refetchOnReconnect: false,
  });

export const claimAdminMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: (claim: AdminClaim) => unwrap(api.POST('/api/onboarding/breakglass', { body: claim })),
    onSuccess: ({ user }) => {
      enter(queryClient, user);
      return refetchState(queryClient);
    },
  });

export const saveFirstIssuerMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: (issuer: IssuerDraft) => unwrap(api.POST('/api/onboarding/oidc', { body: issuer })),
    onSuccess: (state) => keepState(queryClient, state),
  });

export const skipSingleSignOnMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: () => unwrap(api.POST('/api/onboarding/oidc', { body: { skip: true } })),
    onSuccess: (state) => keepState(queryClient, state),
  });

export const saveFirstProviderMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: (provider: NewProvider) => unwrap(api.POST('/api/onboarding/provider', { body: provider })),
    onSuccess: () => refetchState(queryClient),
  });

export const completeOnboardingMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: () => unwrap(api.POST('/api/onboarding/complete')),
    onSuccess: () => refetchState(queryClient),
  });

/** After a refusal too: another tab may have moved the wizard on. */
export function refetchState(queryClient: QueryClient): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: onboardingKeys.state });
}

function keepState(queryClient: QueryClient, state: Onboarding): void {
  queryClient.setQueryData(onboardingKeys.state, state);
}
