import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Notice } from '@/components/ui/Notice';
import { useLastProblem } from '@/hooks/useLastProblem';
import { useProblemText } from '@/hooks/useProblemText';
import { ApiProblem } from '@/lib/api/problem';

export function HistoryProblem({ query }: { query: UseQueryResult<unknown> }) {
  const { t } = useTranslation(['chat', 'common']);
  const problemText = useProblemText();
  const problem = useLastProblem(query);
  if (problem instanceof ApiProblem && problem.status === 404) {
    return <EmptyState title={t('chat:gone')} action={<Link to="/chat">{t('chat:newChat')}</Link>} />;
  }
  return (
    <Notice
      tone="bad"
      title={t('chat:historyFailed')}
      actions={
        <Button size="s" busy={query.isFetching} onClick={() => void query.refetch()}>
          {t('common:retry')}
        </Button>
      }
    >
      {problemText(problem)}
    </Notice>
  );
}
