import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Run } from './run';
import type { RunStore } from './RunStore';

export const RunStoreContext = createContext<RunStore | null>(null);

export function useRunStore(): RunStore {
  const store = useContext(RunStoreContext);
  if (!store) throw new Error('RunStoreContext is missing');
  return store;
}

export function useRun(place: string): Run | undefined {
  const store = useRunStore();
  return useSyncExternalStore(store.subscribe, () => store.at(place));
}

/** What ended here before that, and no history has yet. */
export function useRunsBefore(place: string): readonly Run[] {
  const store = useRunStore();
  return useSyncExternalStore(store.subscribe, () => store.before(place));
}

/** Asks before the tab closes over a message that no server has yet. */
export function useUnsentGuard(): void {
  const store = useRunStore();
  const { t } = useTranslation('chat');
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      if (store.hasUnsent()) event.returnValue = t('unsaved');
    };
    window.addEventListener('beforeunload', guard);
    return () => window.removeEventListener('beforeunload', guard);
  }, [store, t]);
}
