import { keepPreviousData, mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap, unwrapTagged } from '@/lib/api/client';
import type { ProviderSharesChange } from '@/lib/api/types';

/** More than fit on a screen: whoever is not among them is searched for. */
const SHOWN = 12;

export const shareKeys = {
  all: ['shares'] as const,
  of: (id: string) => ['shares', id] as const,
  people: (search: string) => ['people', search] as const,
};

export const sharesQuery = (id: string) =>
  queryOptions({
    queryKey: shareKeys.of(id),
    queryFn: ({ signal }) =>
      unwrapTagged(api.GET('/api/settings/providers/{id}/shares', { params: { path: { id } }, signal })),
  });

export const peopleQuery = (search: string) =>
  queryOptions({
    queryKey: shareKeys.people(search),
    queryFn: async ({ signal }) => {
      const query = { size: SHOWN, ...(search && { search }) };
      return (await unwrap(api.GET('/api/people', { params: { query }, signal }))).data;
    },
    placeholderData: keepPreviousData,
  });

export const saveSharesMutation = (queryClient: QueryClient, id: string) =>
  mutationOptions({
    mutationFn: ({ shares, etag }: { shares: ProviderSharesChange; etag: string | null }) =>
      unwrapTagged(
        api.PUT('/api/settings/providers/{id}/shares', {
          params: { path: { id } },
          body: shares,
          ...ifMatch(etag),
        }),
      ),
    onSuccess: (saved) => queryClient.setQueryData(shareKeys.of(id), saved),
  });
