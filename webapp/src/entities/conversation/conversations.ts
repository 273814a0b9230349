import { infiniteQueryOptions, mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { askAgainAfter } from '@/lib/api/askAgain';
import { api, unwrap } from '@/lib/api/client';
import type { Conversation, ConversationPatch } from '@/lib/api/types';
import { conversationKeys, type Shelf } from './keys';
import { dropConversation, noteConversation, originOf, summaryOf } from './lists';
import { titleIsComing } from './titleIsComing';

export { conversationKeys, type Shelf, type View } from './keys';

// Its events are followed; this is for answers of which none come.
const RUN_POLL_MS = 10_000;
// The tab that began the conversation hears of its title; this is for others.
const TITLE_POLL_MS = 5_000;
const PAGE_SIZE = 50;

/** Page by page, as far as its reader scrolls. */
export const conversationsQuery = ({ view, search }: Shelf) =>
  infiniteQueryOptions({
    queryKey: conversationKeys.shelf({ view, search }),
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/chat/conversations', {
          params: {
            query: {
              page: pageParam,
              size: PAGE_SIZE,
              origin: originOf(view),
              ...(view === 'archived' ? { archived: true } : {}),
              ...(search ? { search } : {}),
            },
          },
          signal,
        }),
      ),
    initialPageParam: 1,
    getNextPageParam: ({ meta }) => (meta.page < meta.totalPages ? meta.page + 1 : undefined),
  });

/** One conversation; asked again now and then while an answer is being written, and while its title is. */
export const conversationQuery = (id: string) =>
  queryOptions({
    queryKey: conversationKeys.one(id),
    queryFn: async ({ signal, client }) => {
      const conversation = await unwrap(
        api.GET('/api/chat/conversations/{id}', { params: { path: { id } }, signal }),
      );
      noteConversation(client, summaryOf(conversation));
      return conversation;
    },
    // Its events are not followed in a tab that nobody sees.
    refetchOnWindowFocus: 'always',
    refetchInterval: ({ state }) => {
      if (state.data?.run) return RUN_POLL_MS;
      return state.data && titleIsComing(state.data) ? TITLE_POLL_MS : askAgainAfter(state.error);
    },
  });

export interface ConversationChange extends ConversationPatch {
  id: string;
}

export const changeConversationMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id, ...body }: ConversationChange) =>
      unwrap(api.PATCH('/api/chat/conversations/{id}', { params: { path: { id } }, body })),
    onSuccess: (changed) => {
      noteConversation(queryClient, changed);
      const { title, titledBy, pinned, archived, unreadable, model } = changed;
      queryClient.setQueryData<Conversation>(
        conversationKeys.one(changed.id),
        (known) => known && { ...known, title, titledBy, pinned, archived, unreadable, model },
      );
    },
  });

/** A call of a tool with all that is kept of its output. What is done stays as it is. */
export const toolCallQuery = (id: string, messageId: string, callId: string) =>
  queryOptions({
    queryKey: ['tool-call', id, messageId, callId],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/chat/conversations/{id}/messages/{messageId}/tool-calls/{callId}', {
          params: { path: { id, messageId, callId } },
          signal,
        }),
      ),
    staleTime: Infinity,
  });

export const deleteConversationMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: (id: string) =>
      unwrap(api.DELETE('/api/chat/conversations/{id}', { params: { path: { id } } })),
    onSuccess: (_, id) => {
      dropConversation(queryClient, id);
      queryClient.removeQueries({ queryKey: conversationKeys.one(id) });
    },
  });

/** Takes a deletion back, as long as the server still has what was deleted. */
export const restoreConversationMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: (id: string) =>
      unwrap(api.POST('/api/chat/conversations/{id}/restore', { params: { path: { id } } })),
    onSuccess: (restored) => noteConversation(queryClient, restored),
  });

export type ExportFormat = 'markdown' | 'json';

export function exportAddress(id: string, format: ExportFormat): string {
  return `/api/chat/conversations/${encodeURIComponent(id)}/export?format=${format}`;
}

export function abortRun(id: string): Promise<unknown> {
  return unwrap(api.POST('/api/chat/conversations/{id}/abort', { params: { path: { id } } }));
}
