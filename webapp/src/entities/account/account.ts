import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap, unwrapTagged } from '@/lib/api/client';
import type { AccountChange, AccountDeletion, AccountReceipt } from '@/lib/api/types';
import { leave, sessionKeys } from '../session/session';

export const accountKeys = {
  own: ['account'] as const,
};

export const ACCOUNT_EXPORT = '/api/account/export';

export const accountQuery = queryOptions({
  queryKey: accountKeys.own,
  queryFn: ({ signal }) => unwrapTagged(api.GET('/api/account', { signal })),
  staleTime: 5 * 60_000,
});

/** Without a tag the change is made whatever was saved meanwhile. */
export const changeAccountMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: ({ change, etag }: { change: AccountChange; etag: string | null }) =>
      unwrapTagged(api.PATCH('/api/account', { body: change, ...ifMatch(etag) })),
    onSuccess: (saved) => {
      queryClient.setQueryData(accountKeys.own, saved);
      void queryClient.invalidateQueries({ queryKey: sessionKeys.me });
    },
  });

/** Signed out by it: what is left is the receipt. */
export const deleteAccountMutation = (queryClient: QueryClient) =>
  mutationOptions({
    mutationFn: (proof: AccountDeletion) => unwrap(api.DELETE('/api/account', { body: proof })),
    onSuccess: (receipt) => {
      queryClient.setQueryData(sessionKeys.receipt, receipt);
      leave(queryClient);
    },
  });

/** What was deleted on this page a moment ago. Nothing is asked. */
export const receiptQuery = queryOptions({
  queryKey: sessionKeys.receipt,
  queryFn: (): AccountReceipt | null => null,
  initialData: null,
  staleTime: Number.POSITIVE_INFINITY,
});
