import { useForm, useWatch } from 'react-hook-form';
import { draftOf, manualModels, valuesOfProvider, type ProviderValues } from '@/entities/provider/draft';
import { useProbe } from '@/entities/provider/useProbe';
import type { ModelDraft, Provider, ProviderPatch } from '@/lib/api/types';
import { useChanging } from './useChanging';

/** Changes to a saved provider. Only what was touched is sent, so an empty key field keeps the stored key. */
export function useEditing(provider: Provider, onSaved: () => void) {
  const form = useForm<ProviderValues>({ defaultValues: valuesOfProvider(provider), mode: 'onTouched' });
  const probing = useProbe();
  const changing = useChanging(provider, form, onSaved);
  const watched = useWatch({ control: form.control }) as Partial<ProviderValues>;
  const patch = patchOf(provider, { ...form.getValues(), ...watched });
  /** Whether saving means another test on the server. */
  const reconnects = 'baseUrl' in patch || 'apiType' in patch || 'apiKey' in patch;

  const test = form.handleSubmit((values) => {
    changing.forget();
    void probing.start({ draft: draftOf(values, provider.id) });
  });

  const save = (anyway: boolean) =>
    form.handleSubmit((values) => {
      probing.reset();
      changing.save(patchOf(provider, values), anyway);
    });

  return { form, probing, test, save, changing, reconnects };
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
  const typed = manualModels(values).map((model) => {
    const known = provider.models.find(({ id }) => id === model.id);
    return known ? { name: known.name, ...model } : model;
  });
  const same =
    typed.length === provider.models.length &&
    typed.every(({ id, contextWindow, maxTokens }, at) => {
      const saved = provider.models[at];
      return saved?.id === id && saved.contextWindow === contextWindow && saved.maxTokens === maxTokens;
    });
  return same ? null : typed;
}
