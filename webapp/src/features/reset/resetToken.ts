let remembered: string | null = null;

/**
 * The token of the link. It travels in the fragment, which no server log sees, and leaves the address at once: what
 * stays there is in the browser's history, and on a screen somebody else may see.
 */
export function resetToken(): string | null {
  const told = new URLSearchParams(window.location.hash.slice(1)).get('token');
  if (told) {
    remembered = told;
    window.history.replaceState(window.history.state, '', window.location.pathname);
  }
  return remembered;
}

export function forgetResetToken(): void {
  remembered = null;
}
