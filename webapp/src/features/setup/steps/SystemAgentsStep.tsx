import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { useProblemText } from '@/hooks/useProblemText';
import { skipSystemAgentsMutation } from '@/entities/onboarding/onboarding';
import { StepHeading } from './StepHeading';

/** A step whose form comes with a later version. */
export function SystemAgentsStep() {
  const { t } = useTranslation('setup');
  const problemText = useProblemText();
  const skip = useMutation(skipSystemAgentsMutation(useQueryClient()));
  return (
    <>
      <StepHeading title={t('systemAgents.title')} lead={t('systemAgents.lead')} />
      {skip.isError && <Notice tone="bad" title={problemText(skip.error)} />}
      <div>
        <Button look="primary" busy={skip.isPending} onClick={() => skip.mutate()}>
          {t('systemAgents.submit')}
        </Button>
      </div>
    </>
  );
}
