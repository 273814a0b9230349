import { useTranslation } from 'react-i18next';
import { CenteredPage } from '@/components/layout/CenteredPage';
import { Button } from '@/components/ui/Button';
import { useProblemText } from '@/hooks/useProblemText';
import { ApiProblem } from '@/lib/api/problem';

export function UnreachablePage({ problem }: { problem: unknown }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const silent = !(problem instanceof ApiProblem) || problem.status === 0 || problem.status >= 500;
  return (
    <CenteredPage title={t('unreachable.title')} text={silent ? t('unreachable.text') : problemText(problem)}>
      <div>
        <Button onClick={() => window.location.reload()}>{t('retry')}</Button>
      </div>
    </CenteredPage>
  );
}
