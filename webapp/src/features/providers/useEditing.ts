import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { draftOf, manualModels, valuesOfProvider, type ProviderValues } from '@/components/provider/draft';
import { ApiProblem } from '@/lib/api/problem';
import type { ModelDraft, Provider, ProviderPatch } from '@/lib/api/types';
import { changeProviderMutation, probeDraftMutation } from '@/lib/resources/providers';

/**
 * Changes to a saved provider. Only what was touched is sent, so an empty key field keeps the stored key. `onSaved` is
 * told whether the connection is another one now.
 */
export function useEditing(provider: Provider, onSaved: (reconnected: boolean) => void) {
  const defaultValues = {
    ...valuesOfProvider(provider),
    modelIds: provider.models.map(({ id }) => id).join('\n'),
  };
  const form = useForm<ProviderValues>({ defaultValues, mode: 'onTouched' });
  const testing = useMutation(probeDraftMutation);
  const saving = useMutation(changeProviderMutation(useQueryClient()));

  const test = form.handleSubmit((values) => {
    saving.reset();
    testing.mutate(draftOf(values, provider.id));
  });

  const save = form.handleSubmit((values) => {
    const patch = patchOf(provider, values);
    const reconnected = 'baseUrl' in patch || 'apiType' in patch || 'apiKey' in patch;
    testing.reset();
    saving.mutate(
      { id: provider.id, patch },
      {
        onSuccess: () => onSaved(reconnected),
        onError: (problem) => {
          if (!(problem instanceof ApiProblem)) return;
          for (const [field, { message }] of Object.entries(problem.fieldErrors)) {
            if (field in values) form.setError(field as keyof ProviderValues, { message });
          }
        },
      },
    );
  });

  return { form, testing, test, saving, save };
}

function patchOf(provider: Provider, values: ProviderValues): ProviderPatch {
  const { baseUrl = '', apiKey, apiType } = draftOf(values);
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
function modelsOf(provider: Provider, values: ProviderValues): ModelDraft[] | null {
  const typed = manualModels(values);
  const same =
    typed.length === provider.models.length && typed.every(({ id }, at) => provider.models[at]?.id === id);
  return same ? null : typed.map((model) => provider.models.find(({ id }) => id === model.id) ?? model);
}
