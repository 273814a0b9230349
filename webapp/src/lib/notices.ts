/** What a browser can do about notices, and may. */
export type NoticePower = 'able' | 'denied' | 'insecure' | 'install' | 'unable';

const WORKER = '/sw.js';

/** Notices need https (or this machine itself), and on an iPhone or iPad the installed app. */
export function noticePower(): NoticePower {
  if (!window.isSecureContext) return 'insecure';
  if (!('serviceWorker' in navigator) || !('Notification' in window)) {
    return /iPhone|iPad/.test(navigator.userAgent) ? 'install' : 'unable';
  }
  return Notification.permission === 'denied' ? 'denied' : 'able';
}

export async function askForNotices(): Promise<boolean> {
  return (await Notification.requestPermission()) === 'granted';
}

/** Its code is asked for anew each time: a newer server's takes over at once. */
export function registerWorker(): Promise<ServiceWorkerRegistration> {
  return navigator.serviceWorker.register(WORKER, { updateViaCache: 'none' });
}

/** The worker, where this browser has one. */
export async function knownWorker(): Promise<ServiceWorkerRegistration | undefined> {
  return 'serviceWorker' in navigator ? navigator.serviceWorker.getRegistration('/') : undefined;
}

/**
 * Subscribes this browser at its vendor; null where that is not to be had. An address that it had before is given up: it
 * may be known as somebody else's.
 */
export async function subscribe(
  worker: ServiceWorkerRegistration,
  publicKey: string,
): Promise<PushSubscriptionJSON | null> {
  await unsubscribe(worker);
  try {
    const made = await worker.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: publicKey,
    });
    return made.toJSON();
  } catch {
    return null; // no way to the vendor, or a browser without one
  }
}

/** Whether this browser has an address that the server's present keys can send to. */
export async function isSubscribed(worker: ServiceWorkerRegistration, publicKey: string): Promise<boolean> {
  const present = await worker.pushManager.getSubscription();
  const key = present?.options?.applicationServerKey;
  return key ? base64url(key) === publicKey : present !== null;
}

function base64url(bytes: ArrayBuffer): string {
  const text = btoa(String.fromCharCode(...new Uint8Array(bytes)));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

export async function unsubscribe(worker: ServiceWorkerRegistration | undefined): Promise<void> {
  const present = await worker?.pushManager?.getSubscription();
  await present?.unsubscribe();
}

/** Shows a notice of this page's own, for whoever looks elsewhere. */
export async function showNotice(words: string, title: string | undefined, path: string): Promise<void> {
  const worker = await knownWorker();
  await worker?.showNotification(words, {
    tag: path.split('/').at(-1) ?? path,
    icon: '/icons/icon-192.png',
    data: { path },
    ...(title && { body: title }),
  });
}

/** Calls back with the page that a notice was clicked for. */
export function onNoticeClick(open: (path: string) => void): () => void {
  if (!('serviceWorker' in navigator)) return () => undefined;
  const hear = ({ data }: MessageEvent<{ open?: unknown }>) => {
    if (typeof data.open === 'string' && data.open.startsWith('/chat')) open(data.open);
  };
  const workers = navigator.serviceWorker;
  workers.addEventListener('message', hear);
  return () => workers.removeEventListener('message', hear);
}
