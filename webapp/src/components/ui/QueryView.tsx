import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLastProblem } from '@/hooks/useLastProblem';
import { useProblemText } from '@/hooks/useProblemText';
import { Button } from './Button';
import { Notice } from './Notice';
import { Skeleton } from './Skeleton';

interface QueryViewProps<Data> {
  query: UseQueryResult<Data>;
  loading?: ReactNode;
  isEmpty?: (data: Data) => boolean;
  empty?: ReactNode;
  children: (data: Data) => ReactNode;
}

/** The four states of a view that shows one query. Data that is there stays there when a later reload fails. */
export function QueryView<Data>({ query, loading, isEmpty, empty, children }: QueryViewProps<Data>) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const problem = useLastProblem(query);
  if (query.data !== undefined) return isEmpty?.(query.data) ? empty : children(query.data);
  if (query.isPending && !problem) return loading ?? <Skeleton />;
  return (
    <Notice
      tone="bad"
      title={problemText(problem)}
      actions={
        <Button size="s" busy={query.isFetching} onClick={() => void query.refetch()}>
          {t('retry')}
        </Button>
      }
    />
  );
}
