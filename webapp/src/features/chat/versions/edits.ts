import { useSyncExternalStore } from 'react';
import type { ApiProblem } from '@/lib/api/problem';
import type { Attachment, Conversation, Message } from '@/lib/api/types';

/** A message that its person is changing, to say it another way. */
export interface Edit {
  /** The conversation it belongs to. */
  readonly place: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  /** Where the focus goes when nothing comes of it. */
  readonly from: 'button' | 'composer';
  /** The versions there were when it was sent last; null if it was not. */
  readonly sentBeside: readonly string[] | null;
  /** Why it was not taken. */
  readonly problem: ApiProblem | null;
}

/** By message, kept in memory only: it is still there after a look at another page, or at another version. */
const edits = new Map<string, Edit>();
const listeners = new Set<() => void>();

export function beginEdit(place: string, { id, content, attachments }: Message, from: Edit['from']): void {
  const fresh = { place, text: content, attachments, from, sentBeside: null, problem: null };
  if (!edits.has(id)) write(id, fresh);
}

export function changeEdit(id: string, part: Partial<Edit>): void {
  const edit = edits.get(id);
  if (edit) write(id, { ...edit, ...part });
}

export function endEdit(id: string): void {
  edits.delete(id);
  announce();
}

export function useEdit(id: string): Edit | undefined {
  return useSyncExternalStore(subscribe, () => edits.get(id));
}

export const hasEdits = () => edits.size > 0;

export function forgetEdits(): void {
  edits.clear();
  announce();
}

/**
 * Ends the edits that seemed not to arrive and did, and those of messages that are in no version any more: `onLost`
 * gets what these said.
 */
export function settleEdits({ id: place, messages }: Conversation, onLost: (edit: Edit) => void): void {
  const known = new Set(messages.flatMap(({ id, versions }) => [id, ...(versions ?? [])]));
  for (const [id, edit] of [...edits]) {
    if (edit.place !== place) continue;
    if (arrived(messages, id, edit)) endEdit(id);
    else if (edit.problem?.code === 'message_not_found' && !known.has(id)) {
      endEdit(id);
      onLost(edit);
    }
  }
}

function arrived(messages: readonly Message[], id: string, { sentBeside, text }: Edit): boolean {
  return messages.some(
    (message) =>
      sentBeside !== null &&
      message.versions?.includes(id) &&
      !sentBeside.includes(message.id) &&
      message.content.trim() === text.trim(),
  );
}

function write(id: string, edit: Edit): void {
  edits.set(id, edit);
  announce();
}

function announce(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
