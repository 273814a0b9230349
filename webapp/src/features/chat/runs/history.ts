import type { QueryClient } from '@tanstack/react-query';
import type { Conversation, ConversationSummary } from '@/lib/api/types';
import { conversationKeys, conversationQuery } from '@/lib/resources/conversations';

const TITLE_LENGTH = 60;

export function historyIds(queryClient: QueryClient, place: string): ReadonlySet<string> {
  const conversation = queryClient.getQueryData<Conversation>(conversationKeys.one(place));
  return new Set(conversation?.messages.map(({ id }) => id));
}

/** Shows a conversation that just began, before the server was asked for it. */
export function showConversation(queryClient: QueryClient, id: string, question: string): void {
  const now = new Date().toISOString();
  const line = question.trim().split('\n')[0] ?? '';
  const title = line.length > TITLE_LENGTH ? `${line.slice(0, TITLE_LENGTH).trimEnd()}…` : line;
  const summary: ConversationSummary = { id, title, createdAt: now, lastMessageAt: now };
  queryClient.setQueryData<ConversationSummary[]>(
    conversationKeys.list,
    (list) => list && [summary, ...list],
  );
  queryClient.setQueryData<Conversation>(conversationKeys.one(id), { ...summary, messages: [], run: null });
  void queryClient.invalidateQueries({ queryKey: conversationKeys.list });
}

/** Loads the history and tells whether it has an answer, of whatever kind, that it did not have before. */
export async function historyAfter(
  queryClient: QueryClient,
  id: string,
  earlier: ReadonlySet<string>,
): Promise<boolean> {
  void queryClient.invalidateQueries({ queryKey: conversationKeys.list });
  try {
    const { messages } = await queryClient.fetchQuery({ ...conversationQuery(id), staleTime: 0, retry: 2 });
    return messages.some((message) => message.role === 'assistant' && !earlier.has(message.id));
  } catch {
    return false; // out of reach: what arrived stays on the page
  }
}
