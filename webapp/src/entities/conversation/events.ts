import { createEventSource } from 'eventsource-client';
import { apiFetch } from '@/lib/api/client';
import { problemFrom, type ApiProblem } from '@/lib/api/problem';
import type { AnswerNotes } from '@/lib/api/types';
import { breakingSilence } from '@/lib/sse/readEvents';

/** The server shows a sign of life every 15 seconds. */
const SILENCE_MS = 45_000;

/** Something that happened in a turn. */
export type TurnEvent =
  | { event: 'turn.started'; turnId: string }
  | { event: 'turn.waking'; turnId: string; phase: string; seconds: number }
  /** The text is what it was up to `at`, and then `delta`. */
  | { event: 'text'; turnId: string; at: number; delta: string }
  | { event: 'thinking'; turnId: string; at: number; delta: string }
  /** A tool is used; again for the same call where more is known about it. */
  | {
      event: 'tool.started';
      turnId: string;
      callId: string;
      name: string;
      title: string;
      at: number;
      detail: string | null;
      startedAt: string;
    }
  | { event: 'tool.output'; turnId: string; callId: string; at: number; delta: string }
  /** `detail` is all of its output. */
  | {
      event: 'tool.ended';
      turnId: string;
      callId: string;
      ok: boolean;
      status: 'succeeded' | 'failed' | 'stopped';
      ms: number | null;
      detail: string | null;
    }
  /** A message was put in the queue, changed there, or taken back. */
  | { event: 'queue.changed'; turnId: string }
  /** Another version of the conversation is shown, or something was said instead of something else. Told once. */
  | { event: 'conversation.rearranged'; turnId: string }
  | { event: 'notice'; turnId: string; notes: AnswerNotes }
  | {
      event: 'turn.ended';
      turnId: string;
      status: 'complete' | 'interrupted' | 'failed';
      fault?: { code: string; message: string } | null;
    }
  /** A model found a title, after the end of the turn that began the conversation. Told once, to those who follow. */
  | { event: 'conversation.titled'; turnId: string; title: string };

/** An event and its id, which rises within a conversation: microseconds, more or less. */
export interface NumberedEvent {
  readonly id: number;
  readonly event: TurnEvent;
}

/**
 * Follows a conversation until its reader leaves or `signal` aborts, across lost connections: after each it goes on
 * behind the last event. What the server refuses for good is thrown as an ApiProblem.
 *
 * @param after id of the last event that is known; without one it begins with the turn under way
 */
export async function* followConversation(
  id: string,
  after: string | null,
  signal: AbortSignal,
): AsyncGenerator<NumberedEvent, void, void> {
  let refusal: ApiProblem | null = null;
  const source = createEventSource({
    url: `${window.location.origin}/api/chat/conversations/${encodeURIComponent(id)}/events`,
    ...(after ? { initialLastEventId: after } : {}),
    fetch: async (url, init) => {
      const response = await apiFetch(new Request(url, init as RequestInit));
      if (response.ok) return breakingSilence(response, SILENCE_MS);
      const problem = problemFrom(response, await response.json().catch(() => undefined));
      if (response.status < 500 && response.status !== 429) {
        refusal = problem;
        source.close();
      }
      throw problem;
    },
  });
  const leave = () => source.close();
  signal.addEventListener('abort', leave);
  try {
    for await (const { id, event, data } of source) {
      yield { id: Number(id), event: { event, ...(JSON.parse(data) as object) } as TurnEvent };
    }
    if (refusal) throw refusal as ApiProblem;
  } finally {
    signal.removeEventListener('abort', leave);
    source.close();
  }
}
