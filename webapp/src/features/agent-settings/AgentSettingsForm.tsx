import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { useProblemText } from '@/hooks/useProblemText';
import { ApiProblem } from '@/lib/api/problem';
import type { AgentSettings, Provider } from '@/lib/api/types';
import { saveAgentSettingsMutation } from '@/lib/resources/agentSettings';
import css from './AgentSettings.module.css';
import { IdleField } from './IdleField';
import { ModelFields } from './ModelFields';
import { PersonalityField } from './PersonalityField';
import { modelOptions, settingsOf, valuesOf, type AgentValues } from './values';

export function AgentSettingsForm({
  settings,
  providers,
}: {
  settings: AgentSettings;
  providers: Provider[];
}) {
  const { t } = useTranslation(['settings', 'common']);
  const problemText = useProblemText();
  const save = useMutation(saveAgentSettingsMutation(useQueryClient()));
  // What the server has arrives as `values`; what is being typed survives its reloads.
  const form = useForm<AgentValues>({
    defaultValues: valuesOf(settings),
    values: valuesOf(settings),
    resetOptions: { keepDirtyValues: true },
    mode: 'onTouched',
  });
  const dirty = form.formState.isDirty;

  const submit = form.handleSubmit((values) =>
    save.mutate(settingsOf(values, providers), {
      onSuccess: (saved) => form.reset(valuesOf(saved)),
      onError: (problem) => {
        if (!(problem instanceof ApiProblem)) return;
        for (const [field, { message }] of Object.entries(problem.fieldErrors)) {
          if (field in values) form.setError(field as keyof AgentValues, { message });
        }
      },
    }),
  );

  return (
    <FormProvider {...form}>
      <form className={css.form} noValidate onSubmit={submit}>
        <ModelFields options={modelOptions(providers)} />
        <PersonalityField />
        <IdleField />
        <div className={css.bar}>
          {save.isError && <Notice tone="bad" title={problemText(save.error)} />}
          <Button look="primary" type="submit" busy={save.isPending} disabled={!dirty && !save.isPending}>
            {t(save.isPending ? 'common:saving' : 'common:save')}
          </Button>
          {dirty && (
            <Button look="quiet" onClick={() => form.reset(valuesOf(settings))}>
              {t('agent.discard')}
            </Button>
          )}
          <span role="status" className={css.saved}>
            {save.isSuccess &&
              !dirty &&
              t(save.data.appliesAt === 'now' ? 'agent.savedNow' : 'agent.savedNextWake')}
          </span>
        </div>
      </form>
    </FormProvider>
  );
}
