import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrapTagged, type Tagged } from '@/lib/api/client';
import type { ChatSettings } from '@/lib/api/types';

const chatSettingsKeys = { own: ['chat-settings'] as const };

export const chatSettingsQuery = queryOptions({
  queryKey: chatSettingsKeys.own,
  queryFn: ({ signal }) => unwrapTagged(api.GET('/api/settings/chat', { signal })),
});

/** Changes some of what was seen. If that is not up to date it is fetched again, and nothing is saved. */
export const saveChatSettingsMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: ({ seen, change }: { seen: Tagged<ChatSettings>; change: Partial<ChatSettings> }) => {
      const { etag, ...settings } = seen;
      return unwrapTagged(
        api.PUT('/api/settings/chat', { body: { ...settings, ...change }, ...ifMatch(etag) }),
      );
    },
    onSuccess: (saved) => queryClient.setQueryData(chatSettingsKeys.own, saved),
    onError: () => queryClient.invalidateQueries({ queryKey: chatSettingsKeys.own }),
  });
