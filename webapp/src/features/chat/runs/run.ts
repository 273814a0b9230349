import type { ApiProblem } from '@/lib/api/problem';
import type { AnswerNotes, Attachment } from '@/lib/api/types';
import type { Course } from './course';

/** What a person says. */
export interface Asked {
  /** May be empty where there are attachments. */
  readonly text: string;
  readonly attachments: readonly Attachment[];
  /** Chosen for the conversation that this begins; absent for none. */
  readonly model?: string;
  /** Id of the message of which this is another version; absent for something new. */
  readonly insteadOf?: string;
}

export interface SendOptions {
  /** Receives the id of a new conversation. Answers whether the page goes there, and will call `moved` when it has. */
  onConversation?: (id: string) => boolean;
  /** The server has it. */
  onAccepted?: () => void;
  /** The server did not take it. It is not shown then: whoever sent it says so. */
  onRefused?: (problem: ApiProblem) => void;
}

/** What a message is called in one line. */
export const headingOf = ({ text, attachments }: Asked) =>
  text.trim() || attachments.map(({ name }) => name).join(', ');

/** A message on its way and the answer to it, from the moment it is sent until the history has both. */
export interface Run {
  readonly id: string;
  readonly conversationId: string | null;
  readonly asked: Asked;
  readonly course: Course;
  /** Who answers, and what happened on the way; null until the server says. */
  readonly notes: AnswerNotes | null;
  /** Messages the history had before; whatever else it shows meanwhile is this run seen from the server. */
  readonly earlier: ReadonlySet<string>;
  readonly state: RunState;
}

export type RunState =
  | { readonly kind: 'sending' | 'thinking' | 'answering'; readonly since: number }
  | { readonly kind: 'waking'; readonly phase: string | null; readonly since: number }
  | { readonly kind: 'settling' }
  | { readonly kind: 'complete' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly sent: boolean; readonly code: string; readonly message: string };

export function isLive({ state }: Run): boolean {
  return state.kind !== 'failed' && state.kind !== 'complete' && state.kind !== 'stopped';
}

/** No server is known to have it: on its way there, or given back. */
export function isUnsent({ state }: Run): boolean {
  return state.kind === 'sending' || isRefused({ state });
}

/** Failed before a server took it. */
export function isRefused({ state }: Pick<Run, 'state'>): boolean {
  return state.kind === 'failed' && !state.sent;
}
