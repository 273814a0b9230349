import type { ToolCall } from '@/lib/api/types';

/** A piece of an answer in the order it came: text, or calls that were made between two texts. */
export type Part =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'calls'; readonly calls: ToolCall[] };

/** Text and calls in turn. A call stands where the text was when it began, or behind the block of code it would cut. */
export function partsOf(text: string, calls: readonly ToolCall[]): Part[] {
  const parts: Part[] = [];
  let done = 0;
  const upTo = (end: number) => {
    const piece = text.slice(done, end);
    if (piece.trim()) parts.push({ kind: 'text', text: piece });
    done = Math.max(done, end);
  };
  for (const call of calls) {
    upTo(placeFor(text, Math.max(done, Math.min(call.at, text.length))));
    const before = parts.at(-1);
    if (before?.kind === 'calls') before.calls.push(call);
    else parts.push({ kind: 'calls', calls: [call] });
  }
  upTo(text.length);
  return parts;
}

const FENCE = /^ {0,3}(?:```|~~~)/;

function placeFor(text: string, at: number): number {
  const lines = text.slice(0, at).split('\n');
  const open = lines.filter((line) => FENCE.test(line)).length % 2 === 1;
  if (!open) return at;
  const close = /\n {0,3}(?:```|~~~)[^\n]*(?:\n|$)/.exec(text.slice(at));
  return close ? at + close.index + close[0].length : text.length;
}

/** From the first call's beginning to the last one's end; null where nobody saw all of them end. */
export function spanOf(calls: readonly ToolCall[]): number | null {
  if (calls.some(({ ms }) => typeof ms !== 'number')) return null;
  const begins = calls.map(({ startedAt }) => Date.parse(startedAt));
  const ends = calls.map(({ ms }, place) => (begins[place] ?? 0) + (ms ?? 0));
  return Math.max(...ends) - Math.min(...begins);
}
