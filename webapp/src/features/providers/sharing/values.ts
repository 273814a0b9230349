import type { Provider, ProviderShares, ProviderSharesChange, SharePerson } from '@/lib/api/types';
import { wholeNumber } from '@/lib/wholeNumber';

/** What the form holds, numbers as text. */
export interface ShareValues {
  everyone: boolean;
  people: SharePerson[];
  models: string[];
  monthlyTokens: string;
}

/** All models where nothing was chosen yet; of those chosen, what the account still offers. */
export function valuesOf(shares: ProviderShares, provider: Provider, language: string): ShareValues {
  const offered = provider.models.map(({ id }) => id);
  const { everyone, people, models, monthlyTokens, name } = shares;
  return {
    everyone,
    people: [...people],
    models: name ? offered.filter((id) => models.includes(id)) : offered,
    monthlyTokens: monthlyTokens ? new Intl.NumberFormat(language).format(monthlyTokens) : '',
  };
}

export function changeOf({ everyone, people, models, monthlyTokens }: ShareValues): ProviderSharesChange {
  return {
    everyone,
    people: people.map(({ id }) => id),
    models,
    monthlyTokens: wholeNumber(monthlyTokens),
  };
}

/** What ends a share. */
export const ENDED: ProviderSharesChange = { everyone: false, people: [], models: [], monthlyTokens: null };
