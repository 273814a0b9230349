import type { Conversation, Message } from '@/lib/api/types';
import { isRefused, type Asked, type Run } from '../runs/run';

/** One thing in a conversation, from the history or from a run the history does not have. */
export type Turn = { readonly asked: boolean } & (
  | {
      readonly kind: 'message';
      readonly message: Message;
      /** The message an answer is about; null for anything else. */
      readonly question: Message | null;
    }
  | { readonly kind: 'run'; readonly run: Run }
);

/**
 * The conversation in order. A question asked again after an answer that broke off stands there already: the second
 * time it is `asked`, and only what came of it is shown. What a run says instead of a message takes the place of that
 * and of all that followed.
 */
export function turnsOf(
  conversation: Conversation | undefined,
  before: readonly Run[],
  run: Run | undefined,
): Turn[] {
  const turns: Turn[] = [];
  const runs = visibleRuns(run ? [...before, run] : before);
  let question: Message | null = null;
  let said: Asked | null = null;
  let broken = false;
  for (const message of visibleMessages(conversation, runs, run)) {
    const own = message.role === 'user';
    const asked = own && broken && !message.versions && isSame(askedIn(message), said);
    if (own) {
      question = message;
      said = askedIn(message);
    }
    broken = !own && (message.status === 'failed' || message.status === 'interrupted');
    turns.push({ kind: 'message', message, asked, question: own ? null : question });
  }
  for (const one of runs) {
    turns.push({ kind: 'run', run: one, asked: broken && isSame(one.asked, said) });
    said = one.asked;
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

const replaces = (run: Run) => run.asked.insteadOf !== undefined && !isRefused(run);

/** The versions there are once the server has a run; null where it says something new. */
export function versionsWith(conversation: Conversation | undefined, run: Run): string[] | null {
  const old = replaces(run) && conversation?.messages.find(({ id }) => id === run.asked.insteadOf);
  return old ? [...(old.versions ?? [old.id]), run.id] : null;
}

/** What was said before another version of something earlier belongs to the version before. */
function visibleRuns(runs: readonly Run[]): readonly Run[] {
  const from = runs.findLastIndex(replaces);
  return runs.filter((run, at) => at >= from || isRefused(run));
}

/** While a run is shown live, what the server has of it is the same thing a second time. */
function visibleMessages(
  conversation: Conversation | undefined,
  runs: readonly Run[],
  run: Run | undefined,
): Message[] {
  const messages = conversation?.messages ?? [];
  const instead = new Set(runs.filter(replaces).map(({ asked }) => asked.insteadOf));
  const end = messages.findIndex(({ id }) => instead.has(id));
  const kept = end < 0 ? messages : messages.slice(0, end);
  return run && !isRefused(run) ? kept.filter(({ id }) => run.earlier.has(id)) : kept;
}
