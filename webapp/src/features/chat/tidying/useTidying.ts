import { createContext, useContext } from 'react';

export interface Removed {
  readonly id: string;
  readonly title: string;
  /** Whether it was open; then it opens again when it comes back. */
  readonly current: boolean;
}

export interface Tidying {
  /** What was deleted just now and can be taken back. */
  removed: Removed | null;
  /** Why the last attempt at anything did not work. */
  problem: Error | null;
  remove: (what: Removed) => void;
  undo: () => void;
  /** It stays deleted, or its reader knows what did not work. */
  dismiss: () => void;
  failed: (problem: Error) => void;
}

export const TidyingContext = createContext<Tidying | null>(null);

/** Deletes conversations and takes that back, from wherever the list is shown. */
export function useTidying(): Tidying {
  const tidying = useContext(TidyingContext);
  if (!tidying) throw new Error('no TidyingProvider');
  return tidying;
}
