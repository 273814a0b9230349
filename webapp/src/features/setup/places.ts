import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import type { Onboarding } from '@/lib/api/types';

/** The pages of the wizard, in their order; each is an address of its own, so that the browser's Back leads back. */
export const PLACES = ['administrator', 'provider', 'sign-in', 'answer'] as const;

export type Place = (typeof PLACES)[number];

const STEPS = { administrator: 'breakglass', provider: 'provider', 'sign-in': 'oidc' } as const;

export const addressOf = (place: Place) => `/setup/${place}`;

export function isPlace(name: string | undefined): name is Place {
  return PLACES.some((place) => place === name);
}

/** How far a place's step is; the last one has none. */
export function statusOf(place: Place, { steps }: Onboarding): 'todo' | 'done' | 'skipped' {
  if (place === 'answer') return 'todo';
  return steps.find(({ id }) => id === STEPS[place])?.status ?? 'todo';
}

/** The first place where something is to do. One may go back from it, and not past it. */
export function reached(onboarding: Onboarding): Place {
  return PLACES.find((place) => statusOf(place, onboarding) === 'todo') ?? 'answer';
}

export function isReachable(place: Place, onboarding: Onboarding): boolean {
  return PLACES.indexOf(place) <= PLACES.indexOf(reached(onboarding));
}

export function useGoTo(): (place: Place) => void {
  const navigate = useNavigate();
  return useCallback((place) => void navigate(addressOf(place)), [navigate]);
}
