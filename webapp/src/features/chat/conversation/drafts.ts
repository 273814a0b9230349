import { useSyncExternalStore } from 'react';
import type { Attachment } from '@/lib/api/types';
import { chooseForNewChat } from '../model/newChatModel';
import { forgetPicked, giveBackPicked, hasPicked, movePicked } from '../attachments/picked';
import { forgetEdits, hasEdits } from '../versions/edits';

/** What was typed and not sent, by place: it is still there after a look at another page. Kept in memory only. */
const drafts = new Map<string, string>();
const listeners = new Set<() => void>();

export function writeDraft(place: string, text: string): void {
  if (text) drafts.set(place, text);
  else drafts.delete(place);
  for (const listener of listeners) listener();
}

/** Puts a text in front of what was typed meanwhile, and attachments in front of what was picked. */
export function giveBack(place: string, text: string, attachments: readonly Attachment[] = []): void {
  writeDraft(place, [text, drafts.get(place) ?? ''].filter(Boolean).join('\n'));
  giveBackPicked(place, attachments);
}

export function moveDraft(from: string, to: string): void {
  writeDraft(to, drafts.get(from) ?? '');
  writeDraft(from, '');
  movePicked(from, to);
}

export function useDraft(place: string): string {
  return useSyncExternalStore(subscribe, () => drafts.get(place) ?? '');
}

export function hasDrafts(): boolean {
  return drafts.size > 0 || hasPicked() || hasEdits();
}

export function forgetDrafts(): void {
  drafts.clear();
  forgetPicked();
  forgetEdits();
  chooseForNewChat(null);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
