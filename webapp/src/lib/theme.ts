export type Theme = 'system' | 'light' | 'dark';

export const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

let chosen: Theme = 'system';
const listeners = new Set<() => void>();

export function theme(): Theme {
  return chosen;
}

/** Holds for this visit: nothing of a user is kept in the browser. */
export function chooseTheme(next: Theme): void {
  chosen = next;
  if (next === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = next;
  for (const listener of listeners) listener();
}

export function onThemeChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
