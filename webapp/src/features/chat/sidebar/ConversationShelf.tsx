import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Skeleton } from '@/components/ui/Skeleton';
import { useLastProblem } from '@/hooks/useLastProblem';
import { useProblemText } from '@/hooks/useProblemText';
import { conversationsQuery, type Shelf } from '@/entities/conversation/conversations';
import { loaded } from '@/entities/conversation/lists';
import { ConversationList } from './ConversationList';
import { LoadMore } from './LoadMore';
import css from './Sidebar.module.css';

interface ConversationShelfProps {
  shelf: Shelf;
  current: string | undefined;
  onPick: (() => void) | undefined;
}

/** The conversations of one shelf, loaded as far as somebody scrolls. */
export function ConversationShelf({ shelf, current, onPick }: ConversationShelfProps) {
  const { t } = useTranslation(['chat', 'common']);
  const problemText = useProblemText();
  const query = useInfiniteQuery({ ...conversationsQuery(shelf), select: shelved });
  const problem = useLastProblem(query);
  const searching = shelf.search !== '';
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  return (
    <>
      <p role="status" className="visually-hidden">
        {searching && data && t('found', { count: data.total })}
      </p>
      {data && data.list.length === 0 && (
        <p className={css.empty}>
          {searching ? t('nothingFound', { words: shelf.search }) : t(`empty_${shelf.view}`)}
        </p>
      )}
      {data && data.list.length > 0 && (
        <ConversationList conversations={data.list} searching={searching} current={current} onPick={onPick} />
      )}
      {hasNextPage && !query.isFetchNextPageError && (
        <LoadMore busy={isFetchingNextPage} onMore={() => fetchNextPage()} />
      )}
      {!data && !problem && <Skeleton lines={6} />}
      {(data ? query.isFetchNextPageError : problem) && (
        <Notice
          tone="bad"
          title={problemText(problem)}
          actions={
            <Button
              size="s"
              busy={query.isFetching}
              onClick={() => void (data ? fetchNextPage() : query.refetch())}
            >
              {t('common:retry')}
            </Button>
          }
        />
      )}
    </>
  );
}

function shelved(pages: Parameters<typeof loaded>[0]) {
  return { list: loaded(pages), total: pages.pages[0]?.meta.total ?? 0 };
}
