import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { askAgainAfter } from '@/lib/api/askAgain';
import { api, unwrap } from '@/lib/api/client';
import type { ConversationSummary } from '@/lib/api/types';

const RUN_POLL_MS = 1000;

export const conversationKeys = {
  list: ['conversations'] as const,
  one: (id: string) => ['conversation', id] as const,
};

export const conversationsQuery = queryOptions({
  queryKey: conversationKeys.list,
  queryFn: async ({ signal }) => {
    const { data } = await unwrap(
      api.GET('/api/chat/conversations', { params: { query: { page: 1, size: 100 } }, signal }),
    );
    return data;
  },
});

/** One conversation; asked again every second while an answer is being written that this tab does not receive. */
export const conversationQuery = (id: string) =>
  queryOptions({
    queryKey: conversationKeys.one(id),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/chat/conversations/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data?.run ? RUN_POLL_MS : askAgainAfter(state.error)),
  });

export const deleteConversationMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: (id: string) =>
      unwrap(api.DELETE('/api/chat/conversations/{id}', { params: { path: { id } } })),
    onSuccess: (_, id) => {
      queryClient.setQueryData<ConversationSummary[]>(conversationKeys.list, (list) =>
        list?.filter((conversation) => conversation.id !== id),
      );
      queryClient.removeQueries({ queryKey: conversationKeys.one(id) });
    },
  });

export function abortRun(id: string): Promise<unknown> {
  return unwrap(api.POST('/api/chat/conversations/{id}/abort', { params: { path: { id } } }));
}
