import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap, unwrapTagged, type Tagged } from '@/lib/api/client';
import type { Agent, AgentSettings, NewAgentSettings } from '@/lib/api/types';
import { agentKeys } from './agent';
import { providerKeys } from '@/entities/provider/providers';

export const agentSettingsKeys = {
  own: ['agent-settings'] as const,
  versions: ['agent-settings-versions'] as const,
  version: (number: number) => ['agent-settings-versions', number] as const,
};

export const agentSettingsQuery = queryOptions({
  queryKey: agentSettingsKeys.own,
  queryFn: ({ signal }) => unwrapTagged(api.GET('/api/settings/agent-config', { signal })),
});

export const saveAgentSettingsMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: ({ settings, etag }: { settings: NewAgentSettings; etag: string | null }) =>
      unwrapTagged(api.PUT('/api/settings/agent-config', { body: settings, ...ifMatch(etag) })),
    onSuccess: (saved) => keep(queryClient, saved),
  });

/** Settings that wait for the end of an answer apply at once. */
export const applyNowMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: () => unwrapTagged(api.POST('/api/settings/agent-config/apply')),
    onSuccess: (current) => keep(queryClient, current),
  });

export const versionsQuery = queryOptions({
  queryKey: agentSettingsKeys.versions,
  queryFn: async ({ signal }) =>
    (await unwrap(api.GET('/api/settings/agent-config/versions', { signal }))).data,
});

export const versionQuery = (number: number) =>
  queryOptions({
    queryKey: agentSettingsKeys.version(number),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/settings/agent-config/versions/{number}', { params: { path: { number } }, signal }),
      ),
  });

export const returnToVersionMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: (number: number) =>
      unwrapTagged(
        api.POST('/api/settings/agent-config/versions/{number}/return', { params: { path: { number } } }),
      ),
    onSuccess: (returned) => keep(queryClient, returned),
  });

/** The agent went on to other settings by itself, back to the last ones that worked for one. */
export function reloadAgentSettings(queryClient: QueryClient): void {
  void queryClient.invalidateQueries({ queryKey: agentSettingsKeys.own });
  void queryClient.invalidateQueries({ queryKey: agentSettingsKeys.versions });
}

/** The agent's own events report the same a moment later. */
function keep(queryClient: QueryClient, current: Tagged<AgentSettings>): void {
  queryClient.setQueryData(agentSettingsKeys.own, current);
  if (!current.etag) void queryClient.invalidateQueries({ queryKey: agentSettingsKeys.own });
  queryClient.setQueryData<Agent>(
    agentKeys.own,
    (agent) =>
      agent && { ...agent, application: current.application, configVersion: current.version ?? null },
  );
  void queryClient.invalidateQueries({ queryKey: agentSettingsKeys.versions });
  void queryClient.invalidateQueries({ queryKey: providerKeys.all }); // they list what uses them
}
