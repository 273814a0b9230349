import type { QueryClient } from '@tanstack/react-query';
import type { User } from '@/lib/api/types';
import { onSessionOver } from '@/lib/api/session';
import { leave, sessionKeys } from '@/entities/session/session';

/** When the server ends a session, the page forgets what belonged to it; the gate in front of it shows the sign-in. */
export function watchSession(queryClient: QueryClient): () => void {
  return onSessionOver(() => {
    if (!queryClient.getQueryData<User>(sessionKeys.me)) return;
    leave(queryClient);
    queryClient.setQueryData(sessionKeys.ended, true);
  });
}
