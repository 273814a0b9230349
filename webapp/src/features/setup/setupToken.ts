let remembered: string | null = null;

/**
 * The token of the setup link. It travels in the fragment, which no server log sees, and stays in the address until the
 * account is claimed so that a reload does not lose it.
 */
export function setupToken(): string | null {
  remembered = new URLSearchParams(window.location.hash.slice(1)).get('token') || remembered;
  return remembered;
}

export function forgetSetupToken(): void {
  remembered = null;
  window.history.replaceState(window.history.state, '', window.location.pathname);
}
