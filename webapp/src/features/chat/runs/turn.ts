import { api } from '@/lib/api/client';
import { problemFrom } from '@/lib/api/problem';
import type { AnswerNotes } from '@/lib/api/types';
import { followConversation, type NumberedEvent, type TurnEvent } from '@/entities/conversation/events';
import type { Asked } from './run';

/** What happens to one message after it was sent, in order. A refusal is thrown as ApiProblem. */
export type Signal =
  | { kind: 'accepted'; conversationId: string }
  | { kind: 'waking'; phase: string }
  | { kind: 'notes'; notes: AnswerNotes }
  | { kind: 'begun' }
  | { kind: 'happened'; event: NumberedEvent }
  | { kind: 'queued' }
  | { kind: 'failed'; code: string; message: string }
  | { kind: 'stopped' }
  | { kind: 'complete' }
  | { kind: 'titled'; conversationId: string; title: string };

/** A little longer than the server waits for a model. */
const TITLE_MS = 35_000;

/**
 * Says something and follows what comes of it, whatever happens to the connection: the turn belongs to the server.
 *
 * @param turnName the same one again is the same turn, so that nothing is said twice
 */
export async function* converse(
  turnName: string,
  { text, attachments, model, insteadOf }: Asked,
  conversationId: string | null,
  abort: AbortSignal,
): AsyncGenerator<Signal, void, void> {
  const { data, response, error } = await api.POST('/api/chat/turns', {
    body: {
      clientTurnId: turnName,
      content: text,
      ...(attachments.length > 0 ? { attachments: attachments.map(({ id }) => id) } : {}),
      ...(model && !conversationId ? { model } : {}),
      ...(conversationId ? { conversationId } : {}),
      ...(insteadOf ? { insteadOf } : {}),
    },
    signal: abort,
  });
  if (!response.ok || !data) throw problemFrom(response, error);
  yield { kind: 'accepted', conversationId: data.conversationId };

  const { turnId } = data;
  const waiting = new AbortController();
  const signal = AbortSignal.any([abort, waiting.signal]);
  let waited: ReturnType<typeof setTimeout> | undefined;
  try {
    for await (const event of followConversation(data.conversationId, data.lastEventId, signal)) {
      if (event.event.event === 'queue.changed') yield { kind: 'queued' };
      if (event.event.turnId !== turnId || event.event.event === 'conversation.rearranged') continue;
      if (event.event.event === 'conversation.titled') {
        yield { kind: 'titled', conversationId: data.conversationId, title: event.event.title };
        return;
      }
      yield { kind: 'happened', event };
      const told = signalOf(event.event);
      if (told) yield told;
      if (event.event.event !== 'turn.ended') continue;
      if (conversationId || event.event.status !== 'complete') return;
      waited = setTimeout(() => waiting.abort(), TITLE_MS);
    }
  } catch (thrown) {
    if (!waited) throw thrown; // else there is an answer, and only no title
  } finally {
    clearTimeout(waited);
  }
}

/** What it says beyond what came of the answer. */
function signalOf(event: TurnEvent): Signal | null {
  switch (event.event) {
    case 'turn.started':
      return { kind: 'begun' };
    case 'turn.waking':
      return { kind: 'waking', phase: event.phase };
    case 'notice':
      return { kind: 'notes', notes: event.notes };
    case 'turn.ended':
      if (event.status === 'failed')
        return {
          kind: 'failed',
          code: event.fault?.code ?? 'api_error',
          message: event.fault?.message ?? '',
        };
      return { kind: event.status === 'interrupted' ? 'stopped' : 'complete' };
    default:
      return null;
  }
}
