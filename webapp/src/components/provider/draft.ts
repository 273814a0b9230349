import type { ApiType, ModelDraft, NewProvider, Preset, Provider, ProviderDraft } from '@/lib/api/types';

/** What the form holds, as text. */
export interface ProviderValues {
  type: Provider['type'];
  displayName: string;
  name: string;
  baseUrl: string;
  apiKey: string;
  apiType: ApiType;
  modelIds: string;
}

export const NAME_PATTERN = /^[a-z0-9-]{1,40}$/;

export const API_TYPES: readonly ApiType[] = ['openai-completions', 'openai-responses', 'anthropic-messages'];

export function valuesOfPreset(preset: Preset, takenNames: readonly string[]): ProviderValues {
  return {
    type: preset.type,
    displayName: preset.label,
    name: freeName(preset.type, takenNames),
    baseUrl: preset.baseUrl ?? '',
    apiKey: '',
    apiType: preset.apiType,
    modelIds: '',
  };
}

export function valuesOfProvider(provider: Provider): ProviderValues {
  const { type, displayName, name, baseUrl, apiType } = provider;
  return { type, displayName, name, baseUrl, apiType, apiKey: '', modelIds: '' };
}

/** The part a connection test looks at. Two equal ones give the same result. */
export function draftOf(values: ProviderValues, providerId?: string) {
  const model = manualModels(values)[0]?.id;
  return {
    type: values.type,
    apiType: values.apiType,
    ...(values.baseUrl.trim() && { baseUrl: values.baseUrl.trim() }),
    ...(values.apiKey.trim() && { apiKey: values.apiKey.trim() }),
    ...(model && { model }),
    ...(providerId && { providerId }),
  } satisfies ProviderDraft;
}

export function newProviderOf(
  values: ProviderValues,
  models: ModelDraft[],
  saveUnverified: boolean,
): NewProvider {
  const { type, baseUrl, apiKey, apiType } = draftOf(values);
  return {
    type,
    apiType,
    name: values.name.trim(),
    displayName: values.displayName.trim(),
    ...(baseUrl && { baseUrl }),
    ...(apiKey && { apiKey }),
    ...(models.length > 0 && { models }),
    ...(saveUnverified && { saveUnverified }),
  };
}

export function manualModels({ modelIds }: ProviderValues): ModelDraft[] {
  const ids = modelIds.split(/[\n,]/).map((id) => id.trim());
  return [...new Set(ids.filter(Boolean))].map((id) => ({ id }));
}

/** The chosen model first: the server makes it the primary one. */
export function withPrimaryFirst(models: readonly ModelDraft[], primary: string): ModelDraft[] {
  const chosen = models.filter(({ id }) => id === primary);
  return [...chosen, ...models.filter(({ id }) => id !== primary)];
}

function freeName(base: string, taken: readonly string[]): string {
  let name = base;
  for (let count = 2; taken.includes(name); count += 1) name = `${base}-${count}`;
  return name;
}
