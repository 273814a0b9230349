import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';
import type { Conversation } from '@/lib/api/types';
import { conversationKeys } from './keys';
import { noteConversation, summaryOf } from './lists';

/** Shows the version of a conversation that one of its messages belongs to. */
export const selectVersionMutation = (queryClient: QueryClient, id: string) =>
  mutationOptions({
    mutationFn: (message: string) =>
      unwrap(
        api.PUT('/api/chat/conversations/{id}/version', { params: { path: { id } }, body: { message } }),
      ),
    onSuccess: async (shown) => {
      // One that was asked for before this would show the other version again.
      await queryClient.cancelQueries({ queryKey: conversationKeys.one(id) });
      queryClient.setQueryData<Conversation>(conversationKeys.one(id), shown);
      noteConversation(queryClient, summaryOf(shown));
    },
    onError: () => queryClient.invalidateQueries({ queryKey: conversationKeys.one(id) }),
  });
