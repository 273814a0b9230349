import { keepPreviousData, mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';
import type { Days } from '@/lib/api/types';

export const usageKeys = {
  all: ['usage'] as const,
  own: (days: Days) => ['usage', days] as const,
  instance: (days: Days) => ['instance-usage', days] as const,
};

export const usageQuery = (days: Days) =>
  queryOptions({
    queryKey: usageKeys.own(days),
    queryFn: ({ signal }) => unwrap(api.GET('/api/settings/usage', { params: { query: days }, signal })),
    placeholderData: keepPreviousData,
  });

export const saveUsageLimitMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: (monthlyTokens: number | null) =>
      unwrap(api.PUT('/api/settings/usage/limit', { body: { monthlyTokens } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: usageKeys.all }),
  });

export const instanceUsageQuery = (days: Days) =>
  queryOptions({
    queryKey: usageKeys.instance(days),
    queryFn: ({ signal }) => unwrap(api.GET('/api/admin/usage', { params: { query: days }, signal })),
    placeholderData: keepPreviousData,
  });
