import type { ApiType, ModelDraft, NewProvider, Preset, Provider, ProviderDraft } from '@/lib/api/types';
import { typedAddress } from '@/lib/typedAddress';
import { wholeNumber } from '@/lib/wholeNumber';

/** What the form holds, as text. */
export interface ProviderValues {
  type: Provider['type'];
  displayName: string;
  name: string;
  baseUrl: string;
  apiKey: string;
  apiType: ApiType;
  modelIds: string;
  /** Of the models named in `modelIds`, what is known of their sizes; empty text leaves it to the server. */
  sizes: Record<string, ModelSizes>;
}

export interface ModelSizes {
  contextWindow: string;
  maxTokens: string;
}

export const NAME_PATTERN = /^[a-z0-9-]{1,40}$/;

// By key, so that the compiler misses a protocol that is not offered; in the order people see.
const OFFERED: Record<ApiType, true> = {
  'openai-completions': true,
  'openai-responses': true,
  'anthropic-messages': true,
  'google-generative-ai': true,
  ollama: true,
};

export const API_TYPES = Object.keys(OFFERED) as readonly ApiType[];

/** Whether this is a key as it is shown, "sk-…7f3a" or dots, and not as the vendor gave it. */
export function looksMasked(key: string): boolean {
  return /[•●∙·…]|\*{2}|\.{3}/.test(key);
}

export function valuesOfPreset(preset: Preset, takenNames: readonly string[]): ProviderValues {
  return {
    type: preset.type,
    displayName: preset.label,
    name: freeName(preset.type, takenNames),
    baseUrl: preset.baseUrl ?? '',
    apiKey: '',
    apiType: preset.apiType,
    modelIds: '',
    sizes: {},
  };
}

export function valuesOfProvider(provider: Provider): ProviderValues {
  const { type, displayName, name, apiType } = provider;
  const baseUrl = provider.baseUrl ?? '';
  return { type, displayName, name, baseUrl, apiType, apiKey: '', ...modelValues(provider) };
}

/** The part a connection test looks at. Two equal ones give the same result. */
export function draftOf(values: ProviderValues, providerId?: string) {
  const model = manualModels(values)[0]?.id;
  const baseUrl = typedAddress(values.baseUrl);
  return {
    type: values.type,
    apiType: values.apiType,
    ...(baseUrl && { baseUrl }),
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

/** The models as typed, with their sizes where somebody knows them. */
export function manualModels({ modelIds, sizes }: Pick<ProviderValues, 'modelIds' | 'sizes'>): ModelDraft[] {
  return idsOf(modelIds).map((id) => {
    const contextWindow = wholeNumber(sizes[id]?.contextWindow ?? '');
    const maxTokens = wholeNumber(sizes[id]?.maxTokens ?? '');
    return { id, ...(contextWindow && { contextWindow }), ...(maxTokens && { maxTokens }) };
  });
}

export function idsOf(modelIds: string): string[] {
  const ids = modelIds.split(/[\n,]/).map((id) => id.trim());
  return [...new Set(ids.filter(Boolean))];
}

/** Whether a size is a whole number of tokens, or empty. */
export function validSize(text: string): boolean {
  return text.trim() === '' || wholeNumber(text) !== null;
}

function modelValues({ models }: Provider): Pick<ProviderValues, 'modelIds' | 'sizes'> {
  const sizes = models.map(({ id, contextWindow, maxTokens }): [string, ModelSizes] => [
    id,
    { contextWindow: String(contextWindow), maxTokens: String(maxTokens) },
  ]);
  return { modelIds: models.map(({ id }) => id).join('\n'), sizes: Object.fromEntries(sizes) };
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
