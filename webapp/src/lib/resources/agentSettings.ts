import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../api/client';
import type { NewAgentSettings } from '../api/types';

export const agentSettingsKeys = { own: ['agent-settings'] as const };

export const agentSettingsQuery = queryOptions({
  queryKey: agentSettingsKeys.own,
  queryFn: ({ signal }) => unwrap(api.GET('/api/settings/agent-config', { signal })),
});

export const saveAgentSettingsMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: (settings: NewAgentSettings) =>
      unwrap(api.PUT('/api/settings/agent-config', { body: settings })),
    onSuccess: (saved) => {
      queryClient.setQueryData(agentSettingsKeys.own, saved);
    },
  });
