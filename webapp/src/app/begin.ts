import type { QueryClient } from '@tanstack/react-query';
import { takeSetupToken } from '@/features/setup/setupToken';
import { createQueryClient, prefetchFirst } from './queryClient';

/** What comes before the first page is drawn. */
export function begin(): QueryClient {
  // Before anything else reads the address.
  if (window.location.pathname.startsWith('/setup')) takeSetupToken();
  const queryClient = createQueryClient();
  prefetchFirst(queryClient);
  return queryClient;
}
