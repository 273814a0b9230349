import type { ConversationSummary } from '@/lib/api/types';
import { dayGroup } from '@/lib/dayGroup';

/** Conversations that stand under one heading. */
export interface Group {
  /** `pinned`, `today`, `yesterday`, `week`, `found`, or a month as "2026-11". */
  readonly key: string;
  readonly conversations: readonly ConversationSummary[];
}

/** By day, in the order they came; what was found is one group. */
export function grouped(
  conversations: readonly ConversationSummary[],
  now: number,
  searching: boolean,
): Group[] {
  const groups = new Map<string, ConversationSummary[]>();
  for (const one of conversations) {
    const key = searching ? 'found' : keyOf(one, now);
    const members = groups.get(key);
    if (members) members.push(one);
    else groups.set(key, [one]);
  }
  return [...groups].map(([key, members]) => ({ key, conversations: members }));
}

function keyOf(one: ConversationSummary, now: number): string {
  if (one.pinned) return 'pinned';
  const group = dayGroup(one.lastMessageAt, now);
  return group.kind === 'month' ? group.month : group.kind;
}
