import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/ui/Notice';
import { useProblemText } from '@/hooks/useProblemText';
import { ApiProblem } from '@/lib/api/problem';

/** Why sharing, or ending it, was refused. */
export function ShareProblem({ problem }: { problem: unknown }) {
  const { t } = useTranslation('providers');
  const problemText = useProblemText();
  if (!problem) return null;
  const gone =
    problem instanceof ApiProblem &&
    Object.values(problem.fieldErrors).some(({ code }) => code === 'unknown_person');
  return <Notice tone="bad" title={gone ? t('share.unknownPerson') : problemText(problem)} />;
}
