import { api } from '@/lib/api/client';
import { ApiProblem, problemFrom, problemFromThrown } from '@/lib/api/problem';
import type { Probe, ProbeCheck, ProviderDraft } from '@/lib/api/types';
import { readEvents } from '@/lib/sse/readEvents';

/** What is tested: an account as a form holds it, or a saved one by its id. */
export type ProbeTarget = { draft: ProviderDraft } | { id: string };

/**
 * Tests a connection and reports each check as it finishes. Aborting `signal` cancels the test on the server too. A server
 * or proxy that answers all at once is fine: then there are no checks to report before the result.
 */
export async function runProbe(
  target: ProbeTarget,
  onCheck: (check: ProbeCheck) => void,
  signal: AbortSignal,
): Promise<Probe> {
  try {
    const response = await ask(target, signal);
    if (!response.headers.get('Content-Type')?.startsWith('text/event-stream')) {
      return (await response.json()) as Probe;
    }
    if (response.body) {
      for await (const item of readEvents(response.body)) {
        if (item.kind !== 'event') continue;
        if (item.name === 'check') onCheck(JSON.parse(item.data) as ProbeCheck);
        if (item.name === 'report') return JSON.parse(item.data) as Probe;
      }
    }
  } catch (thrown) {
    throw problemFromThrown(thrown);
  }
  throw new ApiProblem('probe_broke_off', 0, '');
}

async function ask(target: ProbeTarget, signal: AbortSignal): Promise<Response> {
  const options = { headers: { Accept: 'text/event-stream' }, parseAs: 'stream', signal } as const;
  const { response, error } =
    'id' in target
      ? await api.POST('/api/settings/providers/{id}/probe', {
          params: { path: { id: target.id } },
          ...options,
        })
      : await api.POST('/api/settings/providers/probe', { body: target.draft, ...options });
  if (!response.ok) throw problemFrom(response, error);
  return response;
}
