import { csrfToken } from './csrf';
import { ApiProblem, problemFrom, problemFromThrown, UNREACHABLE, UNREADABLE } from './problem';
import { announceSessionOver, renewSession } from './session';

interface UploadOptions {
  /** Called with the share that has left, from 0 to 1. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/**
 * Sends a file as it is. Unlike fetch, it tells how far it has come; a refusal is thrown as ApiProblem, and a session
 * that has run out is renewed.
 */
export async function upload<Data>(path: string, file: Blob, options: UploadOptions): Promise<Data> {
  const first = await send(path, file, options);
  if (first.status !== 401) return read(first);
  const renewal = await renewSession();
  if (renewal === 'over') announceSessionOver();
  if (renewal === 'unknown') throw new ApiProblem(UNREACHABLE, 0, 'The session could not be renewed.');
  return read(renewal === 'renewed' ? await send(path, file, options) : first);
}

function send(path: string, file: Blob, { onProgress, signal }: UploadOptions): Promise<XMLHttpRequest> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(aborted());
      return;
    }
    const request = new XMLHttpRequest();
    const token = csrfToken();
    request.open('POST', new URL(path, window.location.origin));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    if (token) request.setRequestHeader('X-CSRF-TOKEN', token);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(request);
    request.onerror = () =>
      reject(problemFromThrown(new TypeError('The file did not get through.')) as Error);
    request.onabort = () => reject(aborted());
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function read<Data>({ status, responseText }: XMLHttpRequest): Data {
  const body = parsed(responseText);
  if (status >= 200 && status < 300) {
    if (body === undefined) throw new ApiProblem(UNREADABLE, status, responseText.slice(0, 200));
    return body as Data;
  }
  throw problemFrom(new Response(null, { status: status || 500 }), body);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a proxy's page, perhaps
  }
}

const aborted = () => new DOMException('The upload was given up.', 'AbortError');
