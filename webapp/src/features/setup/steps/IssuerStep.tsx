import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { IssuerForm } from '@/entities/issuer/IssuerForm';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { QueryView } from '@/components/ui/QueryView';
import { useProblemText } from '@/hooks/useProblemText';
import { saveFirstIssuerMutation, skipSingleSignOnMutation } from '@/entities/onboarding/onboarding';
import { issuerQuery } from '@/entities/issuer/issuer';
import { addressOf, useGoTo } from '../places';
import { StepHeading } from './StepHeading';

export function IssuerStep() {
  const { t } = useTranslation('setup');
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const goTo = useGoTo();
  const issuer = useQuery(issuerQuery);
  const save = useMutation(saveFirstIssuerMutation(queryClient));
  const skip = useMutation(skipSingleSignOnMutation(queryClient));
  const over = save.isSuccess || skip.isSuccess;

  // After the form has tidied up its address, which would lead back here.
  useEffect(() => {
    if (over) goTo('answer');
  }, [over, goTo]);

  return (
    <>
      <StepHeading title={t('oidc.title')} lead={t('oidc.lead')} />
      {/* Above the form: whatever is wrong with that, or however long it is, the way on is open and in view. */}
      <div>
        <Button look="primary" busy={skip.isPending} onClick={() => skip.mutate()}>
          {t(issuer.data?.issuerUrl ? 'continue' : 'oidc.submit')}
        </Button>
      </div>
      {skip.isError && <Notice tone="bad" title={problemText(skip.error)} />}
      <QueryView query={issuer}>
        {(current) => (
          <IssuerForm
            issuer={current}
            returnTo={addressOf('sign-in')}
            onSave={({ issuer: draft }) => save.mutateAsync(draft).then(() => null)}
          />
        )}
      </QueryView>
    </>
  );
}
