import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';
import { keep, kept } from '@/lib/kept';
import {
  askForNotices,
  isSubscribed,
  knownWorker,
  registerWorker,
  subscribe,
  unsubscribe,
} from '@/lib/notices';

const KEY = ['told-browsers'] as const;

export const toldBrowsersQuery = queryOptions({
  queryKey: KEY,
  queryFn: ({ signal }) => unwrap(api.GET('/api/auth/push', { signal })),
});

/** Whether this browser tells this person of answers, at least while a page is open. */
export function areNoticesOn(userId: string): boolean {
  return kept('notices') === userId && 'Notification' in window && Notification.permission === 'granted';
}

/** How turning notices on ended: without `closed`, they come only while a page is open. */
export type NoticesOn = 'refused' | 'open' | 'closed';

export const turnOnMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: async ({ userId, withTitle }: { userId: string; withTitle: boolean }): Promise<NoticesOn> => {
      if (!(await askForNotices())) return 'refused';
      const { publicKey } = await queryClient.fetchQuery(toldBrowsersQuery);
      const made = await tellThisBrowser(publicKey, withTitle);
      keep('notices', userId);
      return made ? 'closed' : 'open';
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: KEY }),
  });

export const removeToldBrowserMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: async ({ id, current }: { id: string | null; current: boolean }) => {
      if (id) await unwrap(api.DELETE('/api/auth/push/{id}', { params: { path: { id } } }));
      if (current) await forgetNotices();
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: KEY }),
  });

/**
 * A new session of the same person, or a new address by the browser's vendor, is told to the server; what somebody else
 * left in this browser is given up.
 */
export async function keepNoticesUp(queryClient: QueryClient, userId: string): Promise<void> {
  const worker = await knownWorker();
  if (!worker) return;
  if (!areNoticesOn(userId)) return unsubscribe(worker);
  const { publicKey, data } = await queryClient.fetchQuery(toldBrowsersQuery);
  if (data.some(({ current }) => current) && (await isSubscribed(worker, publicKey))) return;
  await tellThisBrowser(publicKey, data.find(({ current }) => current)?.withTitle ?? false);
  await queryClient.invalidateQueries({ queryKey: KEY });
}

/** This browser is nobody's any more. The server forgets its address with the session. */
export async function forgetNotices(): Promise<void> {
  keep('notices', null);
  await unsubscribe(await knownWorker());
}

async function tellThisBrowser(publicKey: string, withTitle: boolean): Promise<boolean> {
  const { endpoint, keys } = (await subscribe(await registerWorker(), publicKey)) ?? {};
  if (!endpoint || !keys?.p256dh || !keys.auth) return false;
  const { p256dh, auth } = keys;
  await unwrap(api.POST('/api/auth/push', { body: { endpoint, keys: { p256dh, auth }, withTitle } }));
  return true;
}
