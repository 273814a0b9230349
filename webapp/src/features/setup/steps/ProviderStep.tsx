import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { NewProviderForm } from '@/entities/provider/NewProviderForm';
import { QueryView } from '@/components/ui/QueryView';
import { Notice } from '@/components/ui/Notice';
import { isFilled } from '@/lib/isFilled';
import { saveFirstProviderMutation } from '@/entities/onboarding/onboarding';
import { presetsQuery } from '@/entities/provider/providers';
import { StepHeading } from './StepHeading';

export function ProviderStep() {
  const { t } = useTranslation(['setup', 'providers', 'errors']);
  const presets = useQuery(presetsQuery);
  const save = useMutation(saveFirstProviderMutation(useQueryClient()));
  return (
    <>
      <StepHeading title={t('setup:provider.title')} lead={t('setup:provider.lead')} />
      <QueryView query={presets}>
        {(list) =>
          isFilled(list) ? (
            <NewProviderForm
              presets={list}
              takenNames={[]}
              primaryModel={null}
              saveLabel={t('providers:form.saveAndContinue')}
              onSave={save.mutateAsync}
            />
          ) : (
            <Notice tone="bad" title={t('errors:generic')} />
          )
        }
      </QueryView>
    </>
  );
}
