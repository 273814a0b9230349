import { withCsrf } from './csrf';

/** `over`: only a new sign-in helps. `unknown`: the server could not be asked, so nobody is signed out. */
export type Renewal = 'renewed' | 'over' | 'unknown';

let underWay: Promise<Renewal> | null = null;
const listeners = new Set<() => void>();

/** Renews the session once for however many calls found it expired at the same time. */
export function renewSession(): Promise<Renewal> {
  underWay ??= oneTabAtATime(renew).finally(() => {
    underWay = null;
  });
  return underWay;
}

export function onSessionOver(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function announceSessionOver(): void {
  for (const listener of listeners) listener();
}

async function renew(): Promise<Renewal> {
  try {
    const request = new Request(new URL('/api/auth/refresh', window.location.origin), { method: 'POST' });
    const response = await fetch(withCsrf(request));
    if (response.ok) return 'renewed';
    return response.status === 401 || response.status === 403 ? 'over' : 'unknown';
  } catch {
    return 'unknown';
  }
}

/** Two tabs renewing with the same refresh cookie would look like a stolen one, and end the session in both. */
async function oneTabAtATime(work: () => Promise<Renewal>): Promise<Renewal> {
  // Browsers offer locks only on https and localhost.
  const locks = (navigator as Partial<Navigator>).locks;
  return locks ? await locks.request('mosaic-session', work) : work();
}
