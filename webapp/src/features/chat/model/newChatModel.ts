import { useSyncExternalStore } from 'react';

/** The model of the chat that has not begun: it goes with the first message. Kept in memory only. */
let chosen: string | null = null;
const listeners = new Set<() => void>();

export function chooseForNewChat(model: string | null): void {
  chosen = model;
  for (const listener of listeners) listener();
}

export const newChatModel = () => chosen;

export const useNewChatModel = (): string | null => useSyncExternalStore(subscribe, newChatModel);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
