import createClient from 'openapi-fetch';
import type { paths } from '@/api/schema';
import { withCsrf } from './csrf';
import { ApiProblem, problemFrom, problemFromThrown, UNREACHABLE } from './problem';
import { announceSessionOver, renewSession } from './session';

/** Their 401 is an answer about what was typed, not about the session. */
const OWN_401 = new Set(['/api/auth/login', '/api/auth/refresh', '/api/onboarding/breakglass']);

/** fetch with CSRF header; an expired session is renewed behind the caller's back and the call made once more. */
export async function apiFetch(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await fetch(withCsrf(request));
  if (response.status !== 401 || OWN_401.has(new URL(request.url).pathname)) return response;

  const renewal = await renewSession();
  if (renewal === 'over') announceSessionOver();
  if (renewal === 'unknown') throw new ApiProblem(UNREACHABLE, 0, 'The session could not be renewed.');
  return renewal === 'renewed' ? fetch(withCsrf(again)) : response;
}

export const api = createClient<paths>({
  baseUrl: typeof window === 'undefined' ? '' : window.location.origin,
  fetch: apiFetch,
});

interface Outcome<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/** Data with the tag of the state that it shows; null where the server sent none. */
export type Tagged<Data> = Data & { readonly etag: string | null };

/** The answer's data; everything else is thrown as an ApiProblem. */
export async function unwrap<Data>(call: Promise<Outcome<Data>>): Promise<Data> {
  return (await settled(call)).data;
}

/** The same for what is changed later: a change that names the tag is refused if somebody else was faster. */
export async function unwrapTagged<Data extends object>(call: Promise<Outcome<Data>>): Promise<Tagged<Data>> {
  const { data, response } = await settled(call);
  return { ...data, etag: response.headers.get('ETag') };
}

/** Headers of a change to what was seen with this tag; with null the last change wins. */
export function ifMatch(etag: string | null): { headers?: { 'If-Match': string } } {
  return etag ? { headers: { 'If-Match': etag } } : {};
}

async function settled<Data>(call: Promise<Outcome<Data>>): Promise<{ data: Data; response: Response }> {
  const { data, error, response } = await call.catch((thrown: unknown) => {
    throw problemFromThrown(thrown);
  });
  if (!response.ok) throw problemFrom(response, error);
  return { data: data as Data, response };
}
