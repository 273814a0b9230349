import { keep, kept } from '@/lib/kept';

let remembered: string | null = null;
const listeners = new Set<() => void>();

/**
 * Takes the token out of the setup link in the address, if one is there. It travels in the fragment, which no server log
 * sees, and leaves the address at once: what stays there is in the browser's history, and on a screen others may see.
 */
export function takeSetupToken(): string | null {
  const told = tokenIn(window.location.hash);
  if (told) {
    rememberSetupToken(told);
    const { pathname, search } = window.location;
    window.history.replaceState(window.history.state, '', pathname + search);
  }
  return setupToken();
}

export function setupToken(): string | null {
  return remembered ?? kept('setupToken');
}

export function rememberSetupToken(token: string): void {
  remembered = token;
  keep('setupToken', token); // a reload goes on with it
  for (const listener of listeners) listener();
}

/** It is worth nothing; the page that shows this still knows it, and the next one does not. */
export function rejectSetupToken(): void {
  keep('setupToken', null);
}

export function onSetupToken(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function forgetSetupToken(): void {
  remembered = null;
  keep('setupToken', null);
  for (const listener of listeners) listener();
}

/** The token of what somebody pasted: the whole link, or the token alone. */
export function tokenOf(pasted: string): string {
  const text = pasted.trim();
  return tokenIn(text.slice(Math.max(0, text.indexOf('#')))) ?? text;
}

function tokenIn(fragment: string): string | null {
  return new URLSearchParams(fragment.replace(/^#/, '')).get('token') || null;
}
