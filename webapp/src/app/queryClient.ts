import { QueryClient } from '@tanstack/react-query';
import { askAgainAfter, mayPass } from '@/lib/api/askAgain';
import { onboardingQuery } from '@/entities/onboarding/onboarding';
import { sessionQuery } from '@/entities/session/session';

const STALE_MS = 10_000;
const RETRIES = 2;

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // "Offline" says nothing about a server on the same network.
      queries: {
        staleTime: STALE_MS,
        networkMode: 'always',
        retry: (count, error) => count < RETRIES && mayPass(error),
        // What the server could not be asked for is asked again as soon as it is there, and shown meanwhile as it was.
        refetchOnReconnect: true,
        refetchInterval: ({ state }) => askAgainAfter(state.error),
      },
      mutations: { networkMode: 'always' },
    },
  });
}

/** What every page needs to know before it shows anything, asked at once instead of one after the other. */
export function prefetchFirst(queryClient: QueryClient): void {
  void queryClient.prefetchQuery(onboardingQuery);
  // At first boot there is nobody to ask for.
  if (!/^\/setup(\/|$)/.test(window.location.pathname)) void queryClient.prefetchQuery(sessionQuery);
}
