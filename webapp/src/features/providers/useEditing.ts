import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { draftOf, manualModels, valuesOfProvider, type ProviderValues } from '@/components/provider/draft';
import { ApiProblem } from '@/lib/api/problem';
import type { Model, Probe, Provider, ProviderPatch } from '@/lib/api/types';
import { changeProviderMutation, probeDraftMutation } from '@/lib/resources/providers';

/** Changes to a saved provider. Only what was touched is sent, so an empty key field keeps the stored key. */
export function useEditing(provider: Provider, onSaved: () => void) {
  const defaultValues = { ...valuesOfProvider(provider), modelIds: provider.models.map(({ id }) => id).join('\n') };
  const form = useForm<ProviderValues>({ defaultValues, mode: 'onTouched' });
  const [probe, setProbe] = useState<Probe | null>(null);
  const testing = useMutation(probeDraftMutation);
  const saving = useMutation(changeProviderMutation(useQueryClient()));

  const test = form.handleSubmit(async (values) => {
    setProbe(null);
    saving.reset();
    const result = await testing.mutateAsync(draftOf(values, provider.id)).catch(() => null); // the mutation keeps it
    setProbe(result);
  });

  const save = (saveUnverified: boolean) =>
    form.handleSubmit((values) => {
      setProbe(null);
      saving.mutate(
        { id: provider.id, patch: { ...patchOf(provider, values), ...(saveUnverified && { saveUnverified }) } },
        {
          onSuccess: onSaved,
          onError: (problem) => setProbe(problem instanceof ApiProblem ? problem.probe : null),
        },
      );
    });

  return { form, probe, testing, test, saving, save };
}

function patchOf(provider: Provider, values: ProviderValues): ProviderPatch {
  const { baseUrl = '', apiKey, apiType = '' } = draftOf(values);
  const displayName = values.displayName.trim();
  const models = modelsOf(provider, values);
  return {
    ...(displayName !== provider.displayName && { displayName }),
    ...(baseUrl !== provider.baseUrl && { baseUrl }),
    ...(apiType !== provider.apiType && { apiType }),
    ...(apiKey && { apiKey }),
    ...(models && { models }),
  };
}

/** The typed list with what was known of each model, or null when nothing changed. */
function modelsOf(provider: Provider, values: ProviderValues): Model[] | null {
  const typed = manualModels(values);
  const same = typed.length === provider.models.length && typed.every(({ id }, at) => provider.models[at]?.id === id);
  return same ? null : typed.map((model) => provider.models.find(({ id }) => id === model.id) ?? model);
}
