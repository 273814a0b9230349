import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { IssuerForm } from '@/entities/issuer/IssuerForm';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { QueryView } from '@/components/ui/QueryView';
import { useProblemText } from '@/hooks/useProblemText';
import { saveFirstIssuerMutation, skipSingleSignOnMutation } from '@/entities/onboarding/onboarding';
import { issuerQuery } from '@/entities/issuer/issuer';
import { StepHeading } from './StepHeading';

export function IssuerStep() {
  const { t } = useTranslation('setup');
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const issuer = useQuery(issuerQuery);
  const save = useMutation(saveFirstIssuerMutation(queryClient));
  const skip = useMutation(skipSingleSignOnMutation(queryClient));
  const way = (
    <Button look="quiet" busy={skip.isPending} onClick={() => skip.mutate()}>
      {t('oidc.submit')}
    </Button>
  );
  return (
    <>
      <StepHeading title={t('oidc.title')} lead={t('oidc.lead')} />
      <QueryView query={issuer}>
        {(current) => (
          <IssuerForm
            issuer={current}
            returnTo="/setup"
            onSave={({ issuer: draft }) => save.mutateAsync(draft).then(() => null)}
            actions={way}
          />
        )}
      </QueryView>
      {/* Whatever is wrong with the form, the way on is open. */}
      {!issuer.data && issuer.errorUpdateCount > 0 && <div>{way}</div>}
      {skip.isError && <Notice tone="bad" title={problemText(skip.error)} />}
    </>
  );
}
