import { useCallback, useEffect } from 'react';
import { useSearchParams } from 'react-router';
import type { PageMeta } from '@/lib/api/types';

/**
 * Filters and page of a list, kept in the address: a reload, a link and the browser's way back show the same part.
 */
export function useListAddress<Name extends string>(names: readonly Name[]) {
  const [search, setSearch] = useSearchParams();
  const filters = Object.fromEntries(names.map((name) => [name, search.get(name) ?? ''])) as Record<
    Name,
    string
  >;
  const page = Math.max(1, Number.parseInt(search.get('page') ?? '1', 10) || 1);

  const goTo = useCallback(
    (next: number, replace = false) =>
      setSearch((current) => withParams(current, { page: next > 1 ? String(next) : '' }), { replace }),
    [setSearch],
  );

  /** Another filter means another list: it starts at its first page. */
  const filter = useCallback(
    (change: Partial<Record<Name, string>>) =>
      setSearch((current) => withParams(current, { ...change, page: '' }), { replace: true }),
    [setSearch],
  );

  const clear = () => filter(Object.fromEntries(names.map((name) => [name, ''])) as Record<Name, string>);
  const filtered = names.some((name) => filters[name] !== '');
  return { filters, filtered, page, goTo, filter, clear };
}

/** A page past the end is answered with the last one there is: the address follows a list that has shrunk. */
export function useFollowPage(
  query: { data: { meta: PageMeta } | undefined; isPlaceholderData: boolean },
  { page, goTo }: { page: number; goTo: (page: number, replace: boolean) => void },
): void {
  const answered = query.isPlaceholderData ? undefined : query.data?.meta.page;
  useEffect(() => {
    if (answered !== undefined && answered !== page) goTo(Math.max(1, answered), true);
  }, [answered, page, goTo]);
}

function withParams(current: URLSearchParams, change: Partial<Record<string, string>>): URLSearchParams {
  const next = new URLSearchParams(current);
  for (const [name, value] of Object.entries(change)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
}
