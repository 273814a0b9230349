import { useTranslation } from 'react-i18next';
import { ProbeLadder } from '@/entities/provider/ProbeLadder';
import { Notice } from '@/components/ui/Notice';
import { useProblemText } from '@/hooks/useProblemText';
import css from './Providers.module.css';
import type { useChanging } from './useChanging';

interface RefusalProps {
  changing: Pick<ReturnType<typeof useChanging>, 'refusal' | 'problem'>;
  /** What holds on because nothing was changed. */
  kept: string;
}

/** Why a change was not made: the test that failed, and that everything is as it was. */
export function Refusal({ changing: { refusal, problem }, kept }: RefusalProps) {
  const { t } = useTranslation('providers');
  const problemText = useProblemText();
  if (problem) return <Notice tone="bad" title={t('changeFailed', { reason: problemText(problem) })} />;
  if (!refusal) return null;
  return (
    <>
      <ProbeLadder run={refusal} />
      <p className={css.kept}>{kept}</p>
    </>
  );
}
