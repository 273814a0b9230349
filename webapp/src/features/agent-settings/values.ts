import type { AgentSettings, NewAgentSettings, Provider } from '@/lib/api/types';

export const PERSONALITY_MAX = 20_000;
export const IDLE_MIN = 1;
export const IDLE_MAX = 7 * 24 * 60;

export interface AgentValues {
  primaryModel: string;
  fallbackModels: string[];
  personality: string;
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
    idleTimeoutMin: Number(values.idleTimeoutMin),
  };
}

/** Every model of every provider, named as the settings name it. */
export function modelOptions(providers: readonly Provider[]): ModelOption[] {
  return providers.flatMap(({ name, displayName, models }) =>
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

export function validIdle(text: string): boolean {
  const minutes = Number(text);
  return /^\d+$/.test(text.trim()) && minutes >= IDLE_MIN && minutes <= IDLE_MAX;
}
