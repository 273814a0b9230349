import type { ToolCall } from '@/lib/api/types';
import type { NumberedEvent, TurnEvent } from '@/entities/conversation/events';

/** What has come of a turn: the answer's text, and what the agent does for it. */
export interface Course {
  /** Every event that made it, by their ids. */
  readonly events: readonly NumberedEvent[];
  readonly text: string;
  readonly thinking: string;
  readonly thinkingMs: number;
  /** Id of the event since which it thinks aloud; null while it does something else. */
  readonly thinkingSince: number | null;
  readonly calls: readonly ToolCall[];
  readonly ended: boolean;
}

export const NOTHING_YET: Course = {
  events: [],
  text: '',
  thinking: '',
  thinkingMs: 0,
  thinkingSince: null,
  calls: [],
  ended: false,
};

/**
 * With events that have come, in whichever order and however often: those that make the same set make the same course.
 * Ids say the order, which a line that is lost and found again does not.
 */
export function withEvents(course: Course, come: readonly NumberedEvent[]): Course {
  const known = new Set(course.events.map(({ id }) => id));
  const fresh = new Map(come.filter(({ id }) => !known.has(id)).map((event) => [event.id, event]));
  if (fresh.size === 0) return course;
  const added = [...fresh.values()].toSorted((one, other) => one.id - other.id);
  const last = course.events.at(-1)?.id ?? 0;
  const inOrder = (added[0]?.id ?? 0) > last;
  const events = inOrder
    ? [...course.events, ...added]
    : [...course.events, ...added].toSorted((one, other) => one.id - other.id);
  const told = (inOrder ? added : events).reduce(after, inOrder ? course : NOTHING_YET);
  return { ...told, events };
}

function after(course: Course, { id, event }: NumberedEvent): Course {
  switch (event.event) {
    case 'thinking':
      return {
        ...course,
        thinking: joined(course.thinking, event),
        thinkingSince: course.thinkingSince ?? id,
      };
    case 'text':
      return { ...measured(course, id), text: joined(course.text, event) };
    case 'tool.started':
      return { ...measured(course, id), calls: begun(course.calls, event) };
    case 'tool.output':
      return changed(course, event.callId, (call) => told(call, joined(call.output ?? '', event)));
    case 'tool.ended':
      return changed(course, event.callId, (call) => ({
        ...told(call, event.detail ?? ''),
        status: event.status,
        ms: event.ms,
      }));
    case 'turn.ended':
      return { ...measured(course, id), calls: course.calls.map(stopped), ended: true };
    default:
      return course;
  }
}

/** Ids are microseconds. */
function measured(course: Course, id: number): Course {
  if (course.thinkingSince === null) return course;
  const ms = Math.round((id - course.thinkingSince) / 1000);
  return { ...course, thinkingMs: course.thinkingMs + ms, thinkingSince: null };
}

function begun(
  calls: readonly ToolCall[],
  { callId, name, title, at, detail, startedAt }: Extract<TurnEvent, { event: 'tool.started' }>,
): readonly ToolCall[] {
  if (calls.some((call) => call.callId === callId)) {
    return calls.map((call) => (call.callId === callId ? { ...call, name, title, detail } : call));
  }
  const fresh = { status: 'running', ms: null, output: '', outputLength: 0 } as const;
  return [...calls, { callId, name, title, at, detail, startedAt, ...fresh }];
}

function changed(course: Course, callId: string, change: (call: ToolCall) => ToolCall): Course {
  const calls = course.calls.map((call) =>
    call.callId === callId && call.status === 'running' ? change(call) : call,
  );
  return { ...course, calls };
}

function told(call: ToolCall, output: string): ToolCall {
  return { ...call, output, outputLength: output.length };
}

export function stopped(call: ToolCall): ToolCall {
  return call.status === 'running' ? { ...call, status: 'stopped' } : call;
}

function joined(text: string, { at, delta }: { at: number; delta: string }): string {
  return at > text.length ? text : text.slice(0, at) + delta;
}
