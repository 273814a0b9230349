import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { useReload } from '@/hooks/useReload';
import type { Tagged } from '@/lib/api/client';
import type { AgentSettings, Provider } from '@/lib/api/types';
import { putFieldErrors } from '@/lib/putFieldErrors';
import { agentSettingsQuery, saveAgentSettingsMutation } from '@/entities/agent/agentSettings';
import { settingsOf, valuesOf, type AgentValues } from './values';

/** The settings being edited. Newer ones from the server show at once, but never in place of unsaved changes. */
export function useSettingsForm(settings: Tagged<AgentSettings>, providers: readonly Provider[]) {
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

  const take = (current: Tagged<AgentSettings>) => {
    loaded.current = current;
    reset(valuesOf(current));
  };

  const submit = (overwrite: boolean) =>
    form.handleSubmit((values) =>
      save.mutate(
        { settings: settingsOf(values, providers), etag: overwrite ? null : loaded.current.etag },
        { onSuccess: take, onError: (problem) => putFieldErrors(form, problem) },
      ),
    );

  const restart = (current: Tagged<AgentSettings>) => {
    save.reset();
    take(current);
  };
  const reload = useReload(agentSettingsQuery, restart);
  return { form, dirty, save, submit, reload, discard: () => restart(settings) };
}
