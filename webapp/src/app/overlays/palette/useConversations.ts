import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { conversationsQuery } from '@/entities/conversation/conversations';
import { loaded } from '@/entities/conversation/lists';
import { useLastProblem } from '@/hooks/useLastProblem';
import type { ConversationSummary } from '@/lib/api/types';

const PAUSE_MS = 250;
const RECENT = 6;

export interface FoundConversations {
  list: readonly ConversationSummary[];
  total: number;
  /** What is shown is not yet what was asked for. */
  searching: boolean;
  problem: unknown;
  /** Asks for those that come next, or once more for what failed; absent where there is nothing to ask for. */
  more: (() => void) | undefined;
}

/** What the server finds, page by page as the list of conversations has it; without words those from last. */
export function useConversations(words: string): FoundConversations {
  const search = useSettled(words);
  const query = useInfiniteQuery({ ...conversationsQuery({ view: 'chats', search }), select: found });
  const problem = useLastProblem(query);
  const { data, hasNextPage, isFetchingNextPage, isFetching, isError, fetchNextPage, refetch } = query;
  const { list, total } = data ?? { list: [], total: 0 };
  const settled = search === words;
  const again = data ? fetchNextPage : refetch;
  const wanted = isError || (settled && words !== '' && hasNextPage);
  return {
    list: words ? (settled ? list : []) : list.slice(0, RECENT),
    total: words && settled ? total : 0,
    searching: !settled || (isFetching && !data) || isFetchingNextPage,
    problem: isError ? problem : null,
    more: wanted ? () => void again() : undefined,
  };
}

function found(pages: Parameters<typeof loaded>[0]) {
  return { list: loaded(pages), total: pages.pages[0]?.meta.total ?? 0 };
}

/** What was typed, once the typing pauses. */
function useSettled(words: string): string {
  const [settled, setSettled] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return settled;
}
