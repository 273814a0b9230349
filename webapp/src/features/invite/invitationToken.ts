let remembered: string | null = null;

/**
 * The token of the invitation link. It travels in the fragment, which no server log sees, and stays in the address until
 * the invitation is accepted so that a reload does not lose it.
 */
export function invitationToken(): string | null {
  remembered = new URLSearchParams(window.location.hash.slice(1)).get('token') || remembered;
  return remembered;
}

export function forgetInvitationToken(): void {
  remembered = null;
}
