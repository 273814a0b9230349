import { useSyncExternalStore } from 'react';
import { onThemeChange, theme } from '@/lib/theme';

const DARK = '(prefers-color-scheme: dark)';

/** Whether the page is dark just now: as its reader chose it, else as the system is. */
export function useDarkness(): boolean {
  return useSyncExternalStore(subscribe, () => {
    const chosen = theme();
    return chosen === 'system' ? window.matchMedia(DARK).matches : chosen === 'dark';
  });
}

function subscribe(listener: () => void): () => void {
  const system = window.matchMedia(DARK);
  const unsubscribe = onThemeChange(listener);
  system.addEventListener('change', listener);
  return () => {
    unsubscribe();
    system.removeEventListener('change', listener);
  };
}
