import type { QueryClient } from '@tanstack/react-query';
import type { User } from '@/lib/api/types';
import { sessionKeys } from '@/entities/session/session';

/**
 * Calls `forget` when the page changes hands: once somebody signs out, and before somebody else is let in. A session
 * that ends by itself keeps what was typed, for the same person to go on with.
 */
export function watchPerson(queryClient: QueryClient, forget: () => void): () => void {
  let last: string | null = null;
  return queryClient.getQueryCache().subscribe(({ query }) => {
    if (query.queryKey[0] !== sessionKeys.me[0] || query.queryKey[1] !== sessionKeys.me[1]) return;
    const user = query.state.data as User | null | undefined;
    if (user === undefined) return;
    if (user) {
      if (last !== null && last !== user.id) forget();
      last = user.id;
    } else {
      // Whether the server ended it is known a moment later.
      queueMicrotask(() => {
        if (last === null || queryClient.getQueryData(sessionKeys.ended)) return;
        last = null;
        forget();
      });
    }
  });
}
