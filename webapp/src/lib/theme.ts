import { keep, kept } from './kept';

export type Theme = 'system' | 'light' | 'dark';

export const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

let chosen: Theme = 'system';
const listeners = new Set<() => void>();

export function theme(): Theme {
  return chosen;
}

/** Holds in this browser until another one is chosen. */
export function chooseTheme(next: Theme): void {
  show(next);
  keep('theme', next === 'system' ? null : next);
}

/** The one chosen on an earlier visit; also follows a choice made in another tab. */
export function restoreTheme(): void {
  show(asKept());
  window.addEventListener('storage', ({ key }) => {
    if (key === null || key.endsWith('.theme')) show(asKept());
  });
}

export function onThemeChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function show(next: Theme): void {
  chosen = next;
  if (next === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = next;
  for (const listener of listeners) listener();
}

function asKept(): Theme {
  return THEMES.find((name) => name === kept('theme')) ?? 'system';
}
