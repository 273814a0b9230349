import { HttpResponse } from 'msw';
import type { World } from './World';

export function problem(status: number, code: string, more: Record<string, unknown> = {}): Response {
  const document = {
    type: `urn:mosaic:${code}`,
    title: code,
    status,
    code,
    detail: `The server says ${code}.`,
    ...more,
  };
  return HttpResponse.json(document, { status, headers: { 'Content-Type': 'application/problem+json' } });
}

/** An answer with the tag of its state: of what a change would write over, which may be less than it shows. */
export function tagged(body: object, state = body): Response {
  return HttpResponse.json(body, { headers: { ETag: tagOf(state) } });
}

/** Makes a change unless it was meant for an older state. */
export function unlessChanged(
  request: Request,
  state: object,
  work: () => Response | Promise<Response>,
): Response | Promise<Response> {
  const wanted = request.headers.get('If-Match');
  return wanted && wanted !== tagOf(state) ? problem(412, 'changed_meanwhile') : work();
}

/** Made of the state's spelling, so that the same state has the same tag. */
function tagOf(state: object): string {
  let sum = 7;
  for (const sign of JSON.stringify(state)) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 4_294_967_291;
  return `"${sum.toString(16)}"`;
}

/** Refuses whoever is not signed in, else does the work. */
export function guarded(
  world: World,
  work: () => Response | Promise<Response>,
): Response | Promise<Response> {
  return world.signedIn ? work() : problem(401, 'unauthenticated');
}

/** The same for administrators only. */
export function guardedAdmin(
  world: World,
  work: () => Response | Promise<Response>,
): Response | Promise<Response> {
  return guarded(world, () => (world.user?.role === 'admin' ? work() : problem(403, 'forbidden')));
}

/** One page; one past the end answers the last one there is. */
export function pageOf<T>(data: readonly T[], url: string): Response {
  const asked = new URL(url).searchParams;
  const size = Number(asked.get('size') ?? 50);
  const totalPages = Math.ceil(data.length / size);
  const page = Math.max(1, Math.min(Number(asked.get('page') ?? 1), totalPages));
  const shown = data.slice((page - 1) * size, page * size);
  return HttpResponse.json({ data: shown, meta: { page, size, total: data.length, totalPages } });
}

export function list<T>(data: T[]): Response {
  return HttpResponse.json({ data, meta: { page: 1, size: 100, total: data.length, totalPages: 1 } });
}

export function noContent(): Response {
  return new HttpResponse(null, { status: 204 });
}
