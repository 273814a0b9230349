import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../api/client';

const otherSitesKeys = { all: ['other-sites'] as const };

/** The origins of other sites whose pages may call the API with a token. */
export const otherSitesQuery = queryOptions({
  queryKey: otherSitesKeys.all,
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/admin/cors', { signal }))).allowedOrigins,
});

export const saveOtherSitesMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: async (allowedOrigins: string[]) =>
      (await unwrap(api.PUT('/api/admin/cors', { body: { allowedOrigins } }))).allowedOrigins,
    onSuccess: (saved) => queryClient.setQueryData(otherSitesKeys.all, saved),
  });
