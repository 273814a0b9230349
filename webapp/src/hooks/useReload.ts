import { useMutation, useQueryClient } from '@tanstack/react-query';

interface Readable<Data> {
  queryKey: readonly unknown[];
  queryFn?: unknown;
  /** Only for its type. */
  readonly data?: Data;
}

/** Reads anew what a form shows, for a form whose own state is no longer the server's. */
export function useReload<Data>(query: Readable<Data>, onFresh: (fresh: Data) => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () =>
      queryClient.fetchQuery<Data>({ ...(query as object), queryKey: query.queryKey, staleTime: 0 }),
    onSuccess: onFresh,
  });
}
