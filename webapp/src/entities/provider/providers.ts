import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';
import type { NewProvider, ProviderPatch } from '@/lib/api/types';

export const providerKeys = { all: ['providers'] as const, presets: ['provider-presets'] as const };

export const providersQuery = queryOptions({
  queryKey: providerKeys.all,
  queryFn: async ({ signal }) => {
    const { data } = await unwrap(api.GET('/api/settings/providers', { signal }));
    return data;
  },
});

export const presetsQuery = queryOptions({
  queryKey: providerKeys.presets,
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/provider-presets', { signal }))).data,
  staleTime: Number.POSITIVE_INFINITY,
});

export const addProviderMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: (provider: NewProvider) => unwrap(api.POST('/api/settings/providers', { body: provider })),
    onSuccess: () => reloadProviders(queryClient),
  });

export const changeProviderMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id, patch }: { id: string; patch: ProviderPatch }) =>
      unwrap(api.PATCH('/api/settings/providers/{id}', { params: { path: { id } }, body: patch })),
    onSuccess: () => reloadProviders(queryClient),
  });

export const deleteProviderMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: (id: string) =>
      unwrap(api.DELETE('/api/settings/providers/{id}', { params: { path: { id } } })),
    onSuccess: () => reloadProviders(queryClient),
  });

export function reloadProviders(queryClient: QueryClient): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: providerKeys.all });
}
