import type { QueryClient } from '@tanstack/react-query';
import type { Conversation } from '@/lib/api/types';
import { conversationKeys, conversationQuery } from '@/entities/conversation/conversations';
import { noteConversation, summaryOf } from '@/entities/conversation/lists';
import { headingOf, isRefused, type Asked, type Run } from './run';

const TITLE_LENGTH = 60;

export function historyIds(queryClient: QueryClient, place: string): ReadonlySet<string> {
  const conversation = queryClient.getQueryData<Conversation>(conversationKeys.one(place));
  return new Set(conversation?.messages.map(({ id }) => id));
}

/** Shows a conversation that just began, before the server was asked for it. */
export function showConversation(queryClient: QueryClient, id: string, asked: Asked): void {
  const now = new Date().toISOString();
  const line = headingOf(asked).split('\n')[0] ?? '';
  const title = line.length > TITLE_LENGTH ? `${line.slice(0, TITLE_LENGTH).trimEnd()}…` : line;
  const begun: Conversation = {
    id,
    title,
    titledBy: 'words',
    unreadable: false,
    createdAt: now,
    lastMessageAt: now,
    origin: 'person',
    pinned: false,
    archived: false,
    model: asked.model ?? null,
    messages: [],
    run: null,
  };
  noteConversation(queryClient, summaryOf(begun));
  queryClient.setQueryData<Conversation>(conversationKeys.one(id), begun);
}

/** Asks for the history and notifies the listeners of `onHistory`; out of reach it stays as it was. */
export async function loadHistory(queryClient: QueryClient, id: string): Promise<void> {
  try {
    await queryClient.fetchQuery({ ...conversationQuery(id), staleTime: 0, retry: 2 });
  } catch {
    // what arrived stays on the page, and the history is asked for again when the server is back
  }
}

/** Passes on every history as the server sends it, whoever asked for it. */
export function onHistory(
  queryClient: QueryClient,
  tell: (id: string, conversation: Conversation) => void,
): void {
  const [kind] = conversationKeys.one('');
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || event.action.manual) return;
    const [key, id] = event.query.queryKey;
    if (key === kind) tell(String(id), event.action.data as Conversation);
  });
}

/** Whether a history has this run: its answer of whatever kind, or the question that seemed not to have arrived. */
export function recorded(run: Run, { messages }: Conversation): boolean {
  return messages.some(
    ({ id, role, content }) =>
      !run.earlier.has(id) && (isRefused(run) ? content === run.asked.text : role === 'assistant'),
  );
}
