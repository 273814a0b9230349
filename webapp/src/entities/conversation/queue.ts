import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';
import { conversationKeys } from './keys';

// Changes are told as they happen; this is for those that were missed.
const POLL_MS = 10_000;

/** Messages that wait in a conversation, in the order they will be sent. */
export const queueQuery = (id: string) =>
  queryOptions({
    queryKey: conversationKeys.queue(id),
    queryFn: async ({ signal }) => {
      const { data } = await unwrap(
        api.GET('/api/chat/conversations/{id}/queue', { params: { path: { id } }, signal }),
      );
      return data;
    },
    refetchInterval: ({ state }) => (state.data?.length ? POLL_MS : false),
  });

export function queueMayHaveChanged(queryClient: QueryClient, id: string): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: conversationKeys.queue(id) });
}

export interface QueuedText {
  turnId: string;
  content: string;
}

interface NewQueued extends QueuedText {
  attachments: string[];
}

export const queueMutation = (queryClient: QueryClient, id: string) =>
  mutationOptions({
    mutationFn: ({ turnId, content, attachments }: NewQueued) =>
      unwrap(
        api.POST('/api/chat/turns', {
          body: {
            conversationId: id,
            clientTurnId: turnId,
            content,
            queue: true,
            ...(attachments.length > 0 ? { attachments } : {}),
          },
        }),
      ),
    onSettled: () => somethingMoved(queryClient, id),
  });

export const changeQueuedMutation = (queryClient: QueryClient, id: string) =>
  mutationOptions({
    mutationFn: ({ turnId, content }: QueuedText) =>
      unwrap(
        api.PATCH('/api/chat/conversations/{id}/queue/{turnId}', {
          params: { path: { id, turnId } },
          body: { content },
        }),
      ),
    onSettled: () => somethingMoved(queryClient, id),
  });

export const takeBackQueuedMutation = (queryClient: QueryClient, id: string) =>
  mutationOptions({
    mutationFn: (turnId: string) =>
      unwrap(api.DELETE('/api/chat/conversations/{id}/queue/{turnId}', { params: { path: { id, turnId } } })),
    onSettled: () => somethingMoved(queryClient, id),
  });

export const sendQueuedMutation = (queryClient: QueryClient, id: string) =>
  mutationOptions({
    mutationFn: (turnId: string) =>
      unwrap(
        api.POST('/api/chat/conversations/{id}/queue/{turnId}/send', {
          params: { path: { id, turnId } },
        }),
      ),
    onSettled: () => somethingMoved(queryClient, id),
  });

/** The queue first: what leaves it after that is in the conversation. */
async function somethingMoved(queryClient: QueryClient, id: string): Promise<void> {
  await queueMayHaveChanged(queryClient, id);
  await queryClient.invalidateQueries({ queryKey: conversationKeys.one(id) });
}
