import type { Conversation } from '@/lib/api/types';

const RECENT_MS = 600_000;
const WAIT_MS = 20_000;

const since = new Map<string, number>();

/** Whether a model is likely to be finding a title: the first answer of late is there, and was not there for long. */
export function titleIsComing({ id, origin, titledBy, messages }: Conversation, now = Date.now()): boolean {
  const answers = messages.filter(({ role, status }) => role === 'assistant' && status === 'complete');
  const [answer] = answers;
  if (titledBy !== 'words' || origin !== 'person' || !answer || answers.length > 1) return false;
  if (now - Date.parse(answer.createdAt) > RECENT_MS) return false;
  const first = since.get(id) ?? now;
  since.set(id, first);
  return now - first < WAIT_MS;
}
