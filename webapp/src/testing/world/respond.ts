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

/** Refuses whoever is not signed in, else does the work. */
export function guarded(
  world: World,
  work: () => Response | Promise<Response>,
): Response | Promise<Response> {
  return world.signedIn ? work() : problem(401, 'unauthenticated');
}

export function list<T>(data: T[]): Response {
  return HttpResponse.json({ data, meta: { page: 1, size: 100, total: data.length, totalPages: 1 } });
}

export function noContent(): Response {
  return new HttpResponse(null, { status: 204 });
}
