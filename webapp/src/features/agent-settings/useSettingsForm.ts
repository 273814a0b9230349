import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import type { AgentSettings, Provider } from '@/lib/api/types';
import { putFieldErrors } from '@/lib/putFieldErrors';
import { saveAgentSettingsMutation } from '@/lib/resources/agentSettings';
import { settingsOf, valuesOf, type AgentValues } from './values';

/** The settings being edited. Newer ones from the server show at once, but never in place of unsaved changes. */
export function useSettingsForm(settings: AgentSettings, providers: readonly Provider[]) {
  const save = useMutation(saveAgentSettingsMutation(useQueryClient()));
  const form = useForm<AgentValues>({ defaultValues: valuesOf(settings), mode: 'onTouched' });
  const dirty = form.formState.isDirty;
  const { reset } = form;
  const loaded = useRef(settings);

  useEffect(() => {
    if (dirty || loaded.current === settings) return;
    loaded.current = settings;
    reset(valuesOf(settings));
  }, [settings, dirty, reset]);

  const submit = form.handleSubmit((values) =>
    save.mutate(settingsOf(values, providers), {
      onSuccess: (saved) => reset(valuesOf(saved)),
      onError: (problem) => putFieldErrors(form, problem),
    }),
  );

  const discard = () => {
    save.reset();
    reset(valuesOf(settings));
  };
  return { form, dirty, save, submit, discard };
}
