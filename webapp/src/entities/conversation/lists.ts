import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Conversation, ConversationPage, ConversationSummary } from '@/lib/api/types';
import { conversationKeys, type Shelf, type View } from './keys';

type Pages = InfiniteData<ConversationPage, number>;

export function summaryOf(conversation: Conversation): ConversationSummary {
  const { messages: _messages, run: _run, ...summary } = conversation;
  return { ...summary, hit: null };
}

/** Everything that was loaded, none twice: what moves up while one scrolls comes again with a later page. */
export function loaded({ pages }: Pages): ConversationSummary[] {
  return [...new Map(pages.flatMap(({ data }) => data).map((one) => [one.id, one])).values()];
}

/**
 * Puts a conversation as it is now where it belongs in every list that is known, so that none has to be asked for
 * anew: a long one is many calls.
 */
export function noteConversation(queryClient: QueryClient, now: ConversationSummary): void {
  change(queryClient, (list, shelf, more) => {
    const before = list.find(({ id }) => id === now.id);
    if (shelf.search) return list.map((one) => (one.id === now.id ? { ...now, hit: one.hit ?? null } : one));
    const others = list.filter(({ id }) => id !== now.id);
    if (!belongs(now, shelf)) return others;
    const at = others.findIndex((one) => order(now, one) < 0);
    if (at < 0) return before || !more ? [...others, now] : others;
    return [...others.slice(0, at), now, ...others.slice(at)];
  });
}

/** A model found a title. What its reader called it meanwhile stays. */
export function noteTitle(queryClient: QueryClient, id: string, title: string): void {
  const known = queryClient.getQueryData<Conversation>(conversationKeys.one(id));
  if (known?.titledBy !== 'words') return;
  const titled: Conversation = { ...known, title, titledBy: 'model', unreadable: false };
  queryClient.setQueryData<Conversation>(conversationKeys.one(id), titled);
  noteConversation(queryClient, summaryOf(titled));
}

export function dropConversation(queryClient: QueryClient, gone: string): void {
  change(queryClient, (list) => list.filter(({ id }) => id !== gone));
}

function change(
  queryClient: QueryClient,
  changed: (list: ConversationSummary[], shelf: Shelf, more: boolean) => ConversationSummary[],
): void {
  for (const [key, pages] of queryClient.getQueriesData<Pages>({ queryKey: conversationKeys.lists })) {
    const last = pages?.pages.at(-1);
    if (!pages || !last) continue;
    const data = changed(loaded(pages), key[1] as Shelf, last.meta.page < last.meta.totalPages);
    queryClient.setQueryData<Pages>(key, {
      ...pages,
      pages: pages.pages.map((page, at) => ({ ...page, data: at === 0 ? data : [] })),
    });
  }
}

/** Who began the conversations of a view. */
export function originOf(view: View): ConversationSummary['origin'] {
  if (view === 'programs') return 'program';
  return view === 'agent' ? 'agent' : 'person';
}

function belongs({ origin, archived }: ConversationSummary, { view }: Shelf): boolean {
  return origin === originOf(view) && archived === (view === 'archived');
}

function order(one: ConversationSummary, other: ConversationSummary): number {
  if (one.pinned !== other.pinned) return one.pinned ? -1 : 1;
  return Date.parse(other.lastMessageAt) - Date.parse(one.lastMessageAt);
}
