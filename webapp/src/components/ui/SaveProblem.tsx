import type { UseMutationResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '@/hooks/useProblemText';
import { isChangedElsewhere } from '@/lib/api/changedElsewhere';
import { Button } from './Button';
import { Notice } from './Notice';

interface SaveProblemProps {
  problem: Error | null;
  /** Takes over what is stored now, in place of what was typed. */
  reload: UseMutationResult<unknown, Error, void>;
  /** Saves what was typed all the same, over what somebody else saved. */
  onOverwrite: () => void;
}

/** Why saving failed. Where somebody else was faster nothing is lost: what was typed stays until one of the two is chosen. */
export function SaveProblem({ problem, reload, onOverwrite }: SaveProblemProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  if (reload.error) return <Notice tone="bad" title={problemText(reload.error)} />;
  if (!problem) return null;
  if (!isChangedElsewhere(problem)) return <Notice tone="bad" title={problemText(problem)} />;
  return (
    <Notice
      tone="warn"
      announce
      title={t('changedElsewhere.title')}
      actions={
        <>
          <Button size="s" busy={reload.isPending} onClick={() => reload.mutate()}>
            {t('changedElsewhere.reload')}
          </Button>
          <Button size="s" look="quiet" onClick={onOverwrite}>
            {t('changedElsewhere.overwrite')}
          </Button>
        </>
      }
    >
      {t('changedElsewhere.text')}
    </Notice>
  );
}
