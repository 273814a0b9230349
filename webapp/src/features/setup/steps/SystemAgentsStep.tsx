import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { useProblemText } from '@/hooks/useProblemText';
import { skipSingleSignOnMutation, skipSystemAgentsMutation } from '@/lib/resources/onboarding';
import { StepHeading } from './StepHeading';

const SKIP = { oidc: skipSingleSignOnMutation, systemAgents: skipSystemAgentsMutation };

/** A step whose form comes with a later version. */
export function SkippableStep({ step }: { step: keyof typeof SKIP }) {
  const { t } = useTranslation('setup');
  const problemText = useProblemText();
  const skip = useMutation(SKIP[step](useQueryClient()));
  return (
    <>
      <StepHeading title={t(`${step}.title`)} lead={t(`${step}.lead`)} />
      {skip.isError && <Notice tone="bad" title={problemText(skip.error)} />}
      <div>
        <Button look="primary" busy={skip.isPending} onClick={() => skip.mutate()}>
          {t(`${step}.submit`)}
        </Button>
      </div>
    </>
  );
}
