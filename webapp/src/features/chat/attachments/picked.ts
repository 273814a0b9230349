import { useSyncExternalStore } from 'react';
import { isPicture, keepAttachment, LIMITS, removeAttachment } from '@/entities/conversation/attachments';
import { ApiProblem, isAbort, problemFromThrown } from '@/lib/api/problem';
import type { Attachment } from '@/lib/api/types';

/** A file on its way to the message that is being written. */
export interface Picked {
  readonly key: string;
  readonly name: string;
  readonly size: number;
  readonly state:
    | { readonly kind: 'sending'; readonly share: number }
    | { readonly kind: 'ready'; readonly attachment: Attachment }
    | { readonly kind: 'failed'; readonly problem: ApiProblem; readonly again: File | null };
}

const NONE: readonly Picked[] = [];
/** By place, as drafts are, and as long: kept in memory only. */
const picked = new Map<string, readonly Picked[]>();
const underWay = new Map<string, AbortController>();
const listeners = new Set<() => void>();
/** One file at a time: the server has room for so much of one person's at once. */
let line: Promise<void> = Promise.resolve();

export const usePicked = (place: string): readonly Picked[] =>
  useSyncExternalStore(subscribe, () => picked.get(place) ?? NONE);

export const isPickedPicture = ({ state }: Picked) =>
  state.kind === 'ready' && state.attachment.kind === 'picture';

/** How far all of them are: one that failed has to be removed, or sent again, before the message is. */
export function standingOf(files: readonly Picked[]): 'none' | 'sending' | 'failed' | 'ready' {
  const has = (kind: Picked['state']['kind']) => files.some(({ state }) => state.kind === kind);
  return has('failed') ? 'failed' : has('sending') ? 'sending' : files.length > 0 ? 'ready' : 'none';
}

/** Adds files to the message at a place, and sends those the server would take. */
export function pick(place: string, files: readonly File[]): void {
  for (const file of files) {
    const problem = refusal(file, picked.get(place) ?? NONE);
    const one: Picked = {
      key: crypto.randomUUID(),
      name: file.name,
      size: file.size,
      state: problem ? { kind: 'failed', problem, again: null } : { kind: 'sending', share: 0 },
    };
    write(place, [...(picked.get(place) ?? NONE), one]);
    if (!problem) enqueue(one.key, file);
  }
}

export function pickAgain(key: string): void {
  const state = find(key)?.state;
  if (state?.kind !== 'failed' || !state.again) return;
  change(key, { kind: 'sending', share: 0 });
  enqueue(key, state.again);
}

export function unpick(place: string, key: string): void {
  const one = find(key);
  underWay.get(key)?.abort();
  if (one?.state.kind === 'ready') removeAttachment(one.state.attachment.id);
  write(
    place,
    (picked.get(place) ?? NONE).filter((other) => other.key !== key),
  );
}

/** The attachments at a place, which go with the message that is sent now. */
export function takePicked(place: string): Attachment[] {
  const taken = (picked.get(place) ?? NONE).flatMap(({ state }) =>
    state.kind === 'ready' ? [state.attachment] : [],
  );
  write(place, NONE);
  return taken;
}

/** Puts attachments of a message that was not sent in front of what was picked meanwhile. */
export function giveBackPicked(place: string, attachments: readonly Attachment[]): void {
  if (attachments.length === 0) return;
  const back = attachments.map((attachment): Picked => {
    const { name, size } = attachment;
    return { key: crypto.randomUUID(), name, size, state: { kind: 'ready', attachment } };
  });
  write(place, [...back, ...(picked.get(place) ?? NONE)]);
}

export function movePicked(from: string, to: string): void {
  write(to, picked.get(from) ?? NONE);
  write(from, NONE);
}

export const hasPicked = () => picked.size > 0;

export function forgetPicked(): void {
  for (const abort of underWay.values()) abort.abort();
  picked.clear();
  announce();
}

/** Why a file is not sent at all; null if it is. */
function refusal(file: File, others: readonly Picked[]): ApiProblem | null {
  const fine = others.filter(({ state }) => state.kind !== 'failed');
  const sum = fine.reduce((bytes, { size }) => bytes + size, file.size);
  if (fine.length >= LIMITS.perMessage) return refused('too_many_files');
  if (file.size === 0) return refused('attachment_empty');
  if (isPicture(file.type) && file.size > LIMITS.picture) return refused('picture_too_large');
  if (file.size > LIMITS.file) return refused('file_too_large');
  return sum > LIMITS.together ? refused('attachments_too_large') : null;
}

const refused = (code: string) => new ApiProblem(code, 0, '');

function enqueue(key: string, file: File): void {
  const abort = new AbortController();
  underWay.set(key, abort);
  line = line.then(() => send(key, file, abort.signal));
}

async function send(key: string, file: File, signal: AbortSignal): Promise<void> {
  try {
    const attachment = await keepAttachment(file, (share) => change(key, { kind: 'sending', share }), signal);
    if (find(key)) change(key, { kind: 'ready', attachment });
    else removeAttachment(attachment.id);
  } catch (thrown) {
    const problem = problemFromThrown(thrown);
    if (isAbort(problem)) return;
    const known = problem instanceof ApiProblem ? problem : new ApiProblem('generic', 0, String(problem));
    change(key, { kind: 'failed', problem: known, again: mayPass(known) ? file : null });
  } finally {
    underWay.delete(key);
  }
}

/** Whether the same file may be taken another time. */
const mayPass = ({ status }: ApiProblem) => status === 0 || status === 401 || status === 409 || status >= 429;

function find(key: string): Picked | undefined {
  return [...picked.values()].flat().find((one) => one.key === key);
}

function change(key: string, state: Picked['state']): void {
  for (const [place, all] of picked) {
    if (all.some((one) => one.key === key))
      write(
        place,
        all.map((one) => (one.key === key ? { ...one, state } : one)),
      );
  }
}

function write(place: string, all: readonly Picked[]): void {
  if (all.length > 0) picked.set(place, all);
  else picked.delete(place);
  announce();
}

function announce(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
