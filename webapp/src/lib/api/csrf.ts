const COOKIE = /(?:^|;\s*)mosaic_csrf=([^;]*)/;
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Adds the double-submit header a state-changing call needs under the session cookie. */
export function withCsrf(request: Request): Request {
  const token = COOKIE.exec(document.cookie)?.[1];
  if (token && !SAFE_METHODS.has(request.method))
    request.headers.set('X-CSRF-TOKEN', decodeURIComponent(token));
  return request;
}
