import type { Conversation, Message } from '@/lib/api/types';
import { isRefused, type Asked, type Run } from '../runs/run';

/** One thing in a conversation, from the history or from a run the history does not have. */
export type Turn = { readonly asked: boolean } & (
  | {
      readonly kind: 'message';
      readonly message: Message;
      /** What an answer is about; null for anything else. */
      readonly question: Asked | null;
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
  let question: Asked | null = null;
  let broken = false;
  for (const message of visibleMessages(conversation, run)) {
    const said = message.role === 'user' ? askedIn(message) : null;
    const asked = said !== null && broken && isSame(said, question);
    question = said ?? question;
    broken = message.role !== 'user' && (message.status === 'failed' || message.status === 'interrupted');
    turns.push({ kind: 'message', message, asked, question: said ? null : question });
  }
  for (const one of run ? [...before, run] : before) {
    turns.push({ kind: 'run', run: one, asked: broken && isSame(one.asked, question) });
    question = one.asked;
    broken = !isRefused(one) && (one.state.kind === 'failed' || one.state.kind === 'stopped');
  }
  return turns;
}

const askedIn = ({ content, attachments }: Message): Asked => ({ text: content.trim(), attachments });

/** Whether it is the same once more. Files that go along again are copies, under other ids. */
function isSame(said: Asked, before: Asked | null): boolean {
  const names = ({ attachments }: Asked) => attachments.map(({ name, size }) => `${size} ${name}`).join('\n');
  return before !== null && said.text.trim() === before.text.trim() && names(said) === names(before);
}

/** While a run is shown live, what the server has of it is the same thing a second time. */
function visibleMessages(conversation: Conversation | undefined, run: Run | undefined): Message[] {
  const messages = conversation?.messages ?? [];
  return run && !isRefused(run) ? messages.filter(({ id }) => run.earlier.has(id)) : messages;
}
