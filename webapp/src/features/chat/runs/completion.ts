import { api } from '@/lib/api/client';
import { problemFrom } from '@/lib/api/problem';
import type { AnswerNotes } from '@/lib/api/types';
import { readEvents } from '@/lib/sse/readEvents';

/** What happens to one message after it was sent, in order. Refusals before the stream are thrown as ApiProblem. */
export type Signal =
  | { kind: 'accepted'; conversationId: string | null }
  | { kind: 'waking'; phase: string | null }
  | { kind: 'notes'; notes: AnswerNotes }
  | { kind: 'begun' }
  | { kind: 'text'; text: string }
  | { kind: 'failed'; code: string; message: string }
  | { kind: 'complete' };

export const CONVERSATION_HEADER = 'X-Mosaic-Conversation-Id';
const WAKING = /^waking\b\s*(\S+)?/;
const NOTES = /^notes\s+(\{.*)/s;
const DONE = '[DONE]';

interface Chunk {
  choices?: { delta?: { content?: string | null }; finish_reason?: string | null }[];
  error?: { code?: string | null; message?: string; type?: string };
}

export async function* complete(
  question: string,
  conversationId: string | null,
  signal: AbortSignal,
): AsyncGenerator<Signal, void, void> {
  const { response, error } = await api.POST('/api/chat/completions', {
    body: {
      messages: [{ role: 'user', content: question }],
      stream: true,
      ...(conversationId ? { conversationId } : {}),
    },
    parseAs: 'stream',
    signal,
  });
  if (!response.ok || !response.body) throw problemFrom(response, error);
  yield { kind: 'accepted', conversationId: response.headers.get(CONVERSATION_HEADER) };

  for await (const item of readEvents(response.body)) {
    if (item.kind === 'comment') {
      const said = signalOfComment(item.text);
      if (said) yield said;
      continue;
    }
    const said = signalOf(item.data);
    yield said;
    if (said.kind === 'complete' || said.kind === 'failed') return;
  }
  yield { kind: 'failed', code: 'connection_lost', message: '' };
}

/** Comments are for whoever understands them; any other client reads past them. */
function signalOfComment(text: string): Signal | null {
  const waking = WAKING.exec(text);
  if (waking) return { kind: 'waking', phase: waking[1] ?? null };
  const notes = NOTES.exec(text)?.[1];
  return notes ? { kind: 'notes', notes: JSON.parse(notes) as AnswerNotes } : null;
}

function signalOf(data: string): Signal {
  if (data === DONE) return { kind: 'complete' };
  const { choices, error } = JSON.parse(data) as Chunk;
  if (error)
    return { kind: 'failed', code: error.code ?? error.type ?? 'api_error', message: error.message ?? '' };
  const text = choices?.[0]?.delta?.content;
  return text ? { kind: 'text', text } : { kind: 'begun' };
}
