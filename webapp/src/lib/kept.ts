/* eslint-disable no-restricted-globals -- the one place that keeps something in the browser */

/**
 * The little that a browser keeps of a visit: how the pages look, their language and time zone, and which page was open in
 * this tab. Never anything that somebody wrote, and no secret but one: the setup token, which is worth nothing once it was
 * used, so that a reload of the first page loses nothing. A browser that keeps nothing is fine too.
 */
const STORES = {
  theme: () => localStorage,
  language: () => localStorage,
  timeZone: () => localStorage,
  /** The id of the person whom this browser tells of answers. */
  notices: () => localStorage,
  conversation: () => sessionStorage,
  setupToken: () => sessionStorage,
  /** The pages that were replaced by a newer server's. */
  renewed: () => sessionStorage,
} as const;

export type Kept = keyof typeof STORES;

export function kept(name: Kept): string | null {
  try {
    return STORES[name]().getItem(`mosaic.${name}`);
  } catch {
    return null; // switched off in this browser
  }
}

export function keep(name: Kept, value: string | null): void {
  try {
    if (value === null) STORES[name]().removeItem(`mosaic.${name}`);
    else STORES[name]().setItem(`mosaic.${name}`, value);
  } catch {
    // switched off in this browser: it holds for this visit
  }
}
