import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrapTagged } from '@/lib/api/client';

const otherSitesKeys = { all: ['other-sites'] as const };

/** The origins of other sites whose pages may call the API with a token. */
export const otherSitesQuery = queryOptions({
  queryKey: otherSitesKeys.all,
  queryFn: ({ signal }) => unwrapTagged(api.GET('/api/admin/cors', { signal })),
});

export const saveOtherSitesMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: ({ allowedOrigins, etag }: { allowedOrigins: string[]; etag: string | null }) =>
      unwrapTagged(api.PUT('/api/admin/cors', { body: { allowedOrigins }, ...ifMatch(etag) })),
    onSuccess: (saved) => queryClient.setQueryData(otherSitesKeys.all, saved),
  });
