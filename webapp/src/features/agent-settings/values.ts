import type { AgentSettings, NewAgentSettings, Provider } from '@/lib/api/types';
import { wholeNumber } from '@/lib/wholeNumber';

export const PERSONALITY_MAX = 20_000;

export interface AgentValues {
  primaryModel: string;
  fallbackModels: string[];
  personality: string;
  contextLimit: string;
  outputLimit: string;
  idleTimeoutMin: string;
}

export interface ModelOption {
  value: string;
  label: string;
}

export function valuesOf(settings: AgentSettings): AgentValues {
  return {
    primaryModel: settings.primaryModel ?? '',
    fallbackModels: [...settings.fallbackModels],
    personality: settings.personality,
    contextLimit: String(settings.contextLimit ?? ''),
    outputLimit: String(settings.outputLimit ?? ''),
    idleTimeoutMin: String(settings.idleTimeoutMin),
  };
}

export function settingsOf(values: AgentValues, providers: readonly Provider[]): NewAgentSettings {
  const owner = providers.find(({ name }) => values.primaryModel.startsWith(`${name}/`));
  return {
    providerId: owner?.id ?? '',
    primaryModel: values.primaryModel,
    fallbackModels: values.fallbackModels,
    personality: values.personality,
    contextLimit: wholeNumber(values.contextLimit),
    outputLimit: wholeNumber(values.outputLimit),
    idleTimeoutMin: Number(values.idleTimeoutMin),
  };
}

/** Every model of every provider that is switched on, named as the settings name it. */
export function modelOptions(providers: readonly Provider[]): ModelOption[] {
  return providers
    .filter(({ isActive }) => isActive)
    .flatMap(({ name, displayName, models }) =>
      models.map((model) => ({
        value: `${name}/${model.id}`,
        label: `${model.name ?? model.id} · ${displayName}`,
      })),
    );
}

/** Counts as the server does: a character outside the basic plane is one. */
export function characters(text: string): number {
  return [...text].length;
}

export function validIdle(text: string, { min, max }: AgentSettings['idleBounds']): boolean {
  const minutes = Number(text);
  return /^\d+$/.test(text.trim()) && minutes >= min && minutes <= max;
}

export function validLimit(text: string): boolean {
  return text.trim() === '' || wholeNumber(text) !== null;
}
