import type { Conversation, Message } from '@/lib/api/types';
import { isRefused, type Run } from '../runs/run';

/** One thing in a conversation, from the history or from a run the history does not have. */
export type Turn = { readonly asked: boolean } & (
  | {
      readonly kind: 'message';
      readonly message: Message;
      /** What an answer is about; empty for anything else. */
      readonly question: string;
    }
  | { readonly kind: 'run'; readonly run: Run }
);

/**
 * The conversation in order. A question asked again after an answer that broke off stands there already: the second
 * time it is `asked`, and only what came of it is shown.
 */
export function turnsOf(
  conversation: Conversation | undefined,
  before: readonly Run[],
  run: Run | undefined,
): Turn[] {
  const turns: Turn[] = [];
  let question = '';
  let broken = false;
  for (const message of visibleMessages(conversation, run)) {
    const asked = message.role === 'user' && broken && message.content.trim() === question;
    if (message.role === 'user') question = message.content.trim();
    broken = message.role !== 'user' && (message.status === 'failed' || message.status === 'interrupted');
    turns.push({ kind: 'message', message, asked, question: message.role === 'user' ? '' : question });
  }
  for (const one of run ? [...before, run] : before) {
    turns.push({ kind: 'run', run: one, asked: broken && one.question.trim() === question });
    question = one.question.trim();
    broken = !isRefused(one) && (one.state.kind === 'failed' || one.state.kind === 'stopped');
  }
  return turns;
}

/** While a run is shown live, what the server has of it is the same thing a second time. */
function visibleMessages(conversation: Conversation | undefined, run: Run | undefined): Message[] {
  const messages = conversation?.messages ?? [];
  return run && !isRefused(run) ? messages.filter(({ id }) => run.earlier.has(id)) : messages;
}
