import type { Probe, ProviderUse } from './types';

export interface FieldError {
  code: string;
  message: string;
}

export type FieldErrors = Readonly<Record<string, FieldError>>;

/** Codes the browser itself gives, where no server answer exists. */
export const UNREACHABLE = 'server_unreachable';
export const UNREADABLE = 'unreadable_answer';

interface ProblemDocument {
  title?: string;
  detail?: string | null;
  code?: string;
  errors?: { field?: string; code?: string; message?: string }[] | null;
  probe?: Probe;
  reason?: string;
  uses?: ProviderUse[];
}

/** A call that did not succeed, whatever the reason: a problem document, a proxy's page or no answer at all. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    readonly code: string,
    readonly status: number,
    readonly detail: string,
    readonly fieldErrors: FieldErrors = {},
    readonly retryAfterSeconds: number | null = null,
    readonly probe: Probe | null = null,
    /** What exactly, where one code has several causes. */
    readonly reason: string | null = null,
    /** What still needs the thing that was to go. */
    readonly uses: readonly ProviderUse[] = [],
  ) {
    super(`${code} (${status}): ${detail}`);
  }
}

export function problemFrom(response: Response, body: unknown): ApiProblem {
  const document = isDocument(body) ? body : {};
  const fieldErrors = Object.fromEntries(
    (document.errors ?? []).map(({ field = '', code = '', message = '' }) => [
      lastSegment(field),
      { code, message },
    ]),
  );
  const retryAfter = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return new ApiProblem(
    document.code ?? `http_${response.status}`,
    response.status,
    document.detail ?? document.title ?? '',
    fieldErrors,
    Number.isFinite(retryAfter) ? retryAfter : null,
    document.probe ?? null,
    document.reason ?? null,
    document.uses ?? [],
  );
}

/** What a failed fetch means to us; an abort is not a problem and stays what it is. */
export function problemFromThrown(thrown: unknown): unknown {
  if (thrown instanceof ApiProblem || isAbort(thrown)) return thrown;
  if (thrown instanceof SyntaxError) return new ApiProblem(UNREADABLE, 0, thrown.message);
  return new ApiProblem(UNREACHABLE, 0, thrown instanceof Error ? thrown.message : String(thrown));
}

/** The same as something the pages have words for, whatever it was. */
export function apiProblemFrom(thrown: unknown): ApiProblem {
  const problem = problemFromThrown(thrown);
  return problem instanceof ApiProblem ? problem : new ApiProblem('generic', 0, String(thrown));
}

export function isAbort(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === 'AbortError';
}

function isDocument(body: unknown): body is ProblemDocument {
  return typeof body === 'object' && body !== null;
}

function lastSegment(field: string): string {
  return field.split('.').at(-1) ?? field;
}
