import type { Conversation } from '@/lib/api/types';
import { conversation, message } from './world/fixtures';
import { ago } from './world/people';

/** A needle among them. */
export function thousand(): Conversation[] {
  return Array.from({ length: 1000 }, (_, at) =>
    conversation({
      id: `many-${at}`,
      title: `Conversation ${at + 1}`,
      lastMessageAt: ago((at + 1) * 3 * 3_600_000),
      messages: [
        message('user', `Question ${at + 1}`, { id: `q-${at}` }),
        message('assistant', at === 776 ? 'The needle is in this haystack.' : 'Some hay. '.repeat(60), {
          id: `a-${at}`,
        }),
      ],
    }),
  );
}

/** What the agent did that nobody asked for here. */
export function doneAlone(): Conversation {
  return conversation({
    id: 'alone',
    title: 'Write the nightly report',
    origin: 'agent',
    messages: [
      message('user', 'Write the nightly report', { id: 'asked-alone' }),
      message('assistant', 'It is written to `reports/tonight.md`.', { id: 'done-alone' }),
    ],
  });
}
