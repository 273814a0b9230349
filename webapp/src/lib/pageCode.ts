import { keep, kept } from './kept';

const PAUSE_MS = 3000;

/** Code that is fetched apart from the rest. Fails as the fetch does; what failed before may be tried again. */
export async function fetchCode<Module>(load: () => Promise<Module>): Promise<Module> {
  const code = await load().catch((failure: unknown) => fetchByAnotherAddress<Module>(failure));
  await fetchLostStyles();
  return code;
}

let tries = 0;

/** Browsers remember that a module could not be fetched, and ask no second time for what has its address. */
async function fetchByAnotherAddress<Module>(failure: unknown): Promise<Module> {
  const address = /https?:\/\/\S+\.js\b/.exec(String(failure))?.[0];
  if (!address) throw failure;
  tries += 1;
  return (await import(/* @vite-ignore */ `${address}?again=${tries}`)) as Module;
}

/** The same, tried until it is there: `signal` ends the trying, `onFailure` is asked between two tries. */
export async function fetchCodeAtLast<Code>(
  load: () => Promise<Code>,
  signal?: AbortSignal,
  onFailure?: () => Promise<unknown>,
): Promise<Code> {
  for (;;) {
    try {
      return await fetchCode(load);
    } catch {
      await onFailure?.();
      await new Promise((later) => setTimeout(later, PAUSE_MS));
      signal?.throwIfAborted();
    }
  }
}

/** Styles whose fetch failed: another try would find their links there and take them for followed. */
const lostStyles = new Set<HTMLLinkElement>();
document.addEventListener(
  'error',
  ({ target }) => target instanceof HTMLLinkElement && target.rel === 'stylesheet' && lostStyles.add(target),
  true,
);

async function fetchLostStyles(): Promise<void> {
  const lost = [...lostStyles].filter(({ isConnected }) => isConnected);
  lostStyles.clear();
  await Promise.all(
    lost.map((link) => {
      const anew = link.cloneNode() as HTMLLinkElement;
      const there = new Promise((loaded, failed) => {
        anew.addEventListener('load', loaded);
        anew.addEventListener('error', failed);
      });
      link.replaceWith(anew);
      return there;
    }),
  );
}

/** Whether the server has other pages by now than the ones that run here, whose code is gone with them. */
export async function isOutdated(): Promise<boolean> {
  const own = entryOf(document);
  try {
    const answer = await fetch('/', { cache: 'no-store' });
    const present = entryOf(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    return answer.ok && own !== null && present !== null && present !== own;
  } catch {
    return false; // the server cannot be asked
  }
}

function entryOf(page: Document): string | null {
  return page.querySelector('script[type="module"][src]')?.getAttribute('src') ?? null;
}

/** Loads the server's present pages, once: where that brings the same ones again, a cache in between is in the way. */
export function renewOnce(): boolean {
  const own = entryOf(document);
  if (kept('renewed') === own) return false;
  keep('renewed', own);
  window.location.reload();
  return true;
}
