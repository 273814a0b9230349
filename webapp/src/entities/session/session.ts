import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';
import { ApiProblem } from '@/lib/api/problem';
import type { Credentials, User } from '@/lib/api/types';
import { browser } from '@/lib/leavePage';

export const sessionKeys = {
  me: ['session', 'me'] as const,
  methods: ['session', 'methods'] as const,
  ended: ['session', 'ended'] as const,
  receipt: ['session', 'receipt'] as const,
};

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: sessionKeys.me,
  queryFn: async ({ signal }): Promise<User | null> => {
    try {
      return await unwrap(api.GET('/api/auth/me', { signal }));
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.status === 401) return null;
      throw problem;
    }
  },
  staleTime: 5 * 60_000,
});

export const authMethodsQuery = queryOptions({
  queryKey: sessionKeys.methods,
  queryFn: ({ signal }) => unwrap(api.GET('/api/auth/methods', { signal })),
});

/** Whether the server ended a session while it was in use. Known to this page alone: nothing is asked. */
export const sessionEndedQuery = queryOptions({
  queryKey: sessionKeys.ended,
  queryFn: () => false,
  initialData: false,
  staleTime: Number.POSITIVE_INFINITY,
});

export const signInMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: (credentials: Credentials) => unwrap(api.POST('/api/auth/login', { body: credentials })),
    onSuccess: ({ user }) => enter(queryClient, user),
  });

/** Who came by single sign-on is signed out at the issuer too, where the issuer has a page for that. */
export const signOutMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: async () => {
      const user = queryClient.getQueryData<User | null>(sessionKeys.me);
      if (user?.signInMethod === 'oidc') return unwrap(api.POST('/api/auth/oidc/logout'));
      await unwrap(api.POST('/api/auth/logout'));
      return { redirectTo: null };
    },
    onSuccess: ({ redirectTo }) => {
      leave(queryClient);
      if (redirectTo) browser.goTo(redirectTo);
    },
  });

export function oidcSignInAddress(returnTo: string): string {
  return `/api/auth/oidc/login?${new URLSearchParams({ returnTo }).toString()}`;
}

export function enter(queryClient: QueryClient, user: User): void {
  queryClient.setQueryData(sessionKeys.me, user);
  queryClient.setQueryData(sessionKeys.ended, false);
  queryClient.setQueryData(sessionKeys.receipt, null);
}

/** Forgets everything that belonged to the person who was signed in. */
export function leave(queryClient: QueryClient): void {
  queryClient.setQueryData(sessionKeys.me, null);
  queryClient.removeQueries({
    predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'onboarding',
  });
}
