// Over https the server sets the prefixed one; the other could then be any sibling host's.
const COOKIES = [/(?:^|;\s*)__Host-mosaic_csrf=([^;]*)/, /(?:^|;\s*)mosaic_csrf=([^;]*)/];
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What a state-changing call has to repeat; null where there is no session. */
export function csrfToken(): string | null {
  const token = COOKIES.map((cookie) => cookie.exec(document.cookie)?.[1]).find(Boolean);
  return token ? decodeURIComponent(token) : null;
}

/** Adds the double-submit header a state-changing call needs under the session cookie. */
export function withCsrf(request: Request): Request {
  const token = csrfToken();
  if (token && !SAFE_METHODS.has(request.method)) request.headers.set('X-CSRF-TOKEN', token);
  return request;
}
