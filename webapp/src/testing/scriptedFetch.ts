import { getResponse } from 'msw';
import { handlers } from './world/handlers';
import type { World } from './world/World';

/**
 * Answers the page's calls of /api from this world, everything else as ever. In the page itself: a service worker would
 * have to be there first, and goes away with a page that is left just when the next one wants it.
 */
export function answerFrom(world: World): void {
  const scripts = handlers(world);
  const real = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (!new URL(request.url).pathname.startsWith('/api/')) return real(request);
    const answer = await untilAborted(getResponse(scripts, request), request.signal);
    if (!answer) throw new Error(`Nothing in the scripted world answers ${request.method} ${request.url}`);
    if (answer.type === 'error') throw new TypeError('Failed to fetch');
    return answer.body ? cutByAbort(answer, answer.body, request.signal) : answer;
  };
}

function untilAborted<Value>(value: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    value.then(resolve, reject);
  });
}

/** An answer that is still being written ends when its reader gives up, and its writer hears of it. */
function cutByAbort({ status, statusText, headers }: Response, body: ReadableStream, signal: AbortSignal) {
  const written = body.pipeThrough(new TransformStream(), { signal });
  return new Response(written, { status, statusText, headers });
}
