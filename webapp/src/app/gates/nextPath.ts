const HOME = '/chat';

/** The sign-in page that leads back to where somebody wanted to go. */
export function loginPath(wanted: string): string {
  return wanted === HOME ? '/login' : `/login?next=${encodeURIComponent(wanted)}`;
}

/** Only pages of our own: a link must not be able to send people elsewhere after they signed in. */
export function nextPath(search: URLSearchParams): string {
  const next = search.get('next') ?? HOME;
  const url = URL.canParse(next, window.location.origin) ? new URL(next, window.location.origin) : null;
  return next.startsWith('/') && url?.origin === window.location.origin ? url.pathname + url.search : HOME;
}
