import { describe, expect, it } from 'vitest';
import type { NumberedEvent, TurnEvent } from '@/entities/conversation/events';
import { NOTHING_YET, withEvents } from './course';

const TURN = { turnId: 'turn-1' };
const STARTED = { name: 'exec', startedAt: '2026-11-20T10:00:00Z', ...TURN };

/** As a server sent it: with a call described twice, output that is taken back, two calls at once and one left running. */
const RECORDED: readonly TurnEvent[] = [
  { event: 'turn.started', ...TURN },
  { event: 'turn.waking', phase: 'gateway', seconds: 1, ...TURN },
  { event: 'thinking', at: 0, delta: 'Let me', ...TURN },
  { event: 'thinking', at: 6, delta: ' look.', ...TURN },
  { event: 'text', at: 0, delta: 'I ', ...TURN },
  { event: 'text', at: 2, delta: 'look.', ...TURN },
  { event: 'tool.started', callId: 'c1', title: '', at: 7, detail: null, ...STARTED },
  { event: 'tool.started', callId: 'c1', title: 'List', at: 7, detail: 'ls', ...STARTED },
  { event: 'tool.output', callId: 'c1', at: 0, delta: 'one\ntoken=', ...TURN },
  { event: 'tool.started', callId: 'c2', title: 'Where', at: 7, detail: 'pwd', ...STARTED },
  { event: 'tool.output', callId: 'c1', at: 4, delta: 'two\n', ...TURN },
  {
    event: 'tool.ended',
    callId: 'c1',
    ok: false,
    status: 'failed',
    ms: 1_200,
    detail: 'one\ntwo\n3',
    ...TURN,
  },
  { event: 'thinking', at: 12, delta: ' Hm.', ...TURN },
  { event: 'tool.output', callId: 'c2', at: 0, delta: '/home', ...TURN },
  { event: 'text', at: 0, delta: '', ...TURN },
  { event: 'text', at: 0, delta: 'I looked.', ...TURN },
  { event: 'notice', notes: { model: 'acme/large', notices: [] }, ...TURN },
  { event: 'turn.ended', status: 'interrupted', fault: null, ...TURN },
];

const EVENTS: readonly NumberedEvent[] = RECORDED.map((event, at) => ({ id: 1_000_000 * (at + 1), event }));
const WHOLE = withEvents(NOTHING_YET, EVENTS);

describe('the course of a turn', () => {
  it('is put together from its events', () => {
    expect(WHOLE).toMatchObject({
      text: 'I looked.',
      thinking: 'Let me look. Hm.',
      thinkingMs: 4_000,
      thinkingSince: null,
      ended: true,
      calls: [
        {
          callId: 'c1',
          title: 'List',
          detail: 'ls',
          status: 'failed',
          ms: 1_200,
          output: 'one\ntwo\n3',
          outputLength: 9,
        },
        { callId: 'c2', status: 'stopped', ms: null, output: '/home' },
      ],
    });
  });

  it('is the same wherever its delivery is cut, and however much of it comes again', () => {
    for (let end = 0; end <= EVENTS.length; end += 1) {
      const first = withEvents(NOTHING_YET, EVENTS.slice(0, end));
      for (let begin = 0; begin <= end; begin += 1) {
        expect(withEvents(first, EVENTS.slice(begin))).toEqual(WHOLE);
      }
    }
  });

  it('is the same for a reader that gets one event at a time, each twice', () => {
    const course = EVENTS.flatMap((event) => [event, event]).reduce(
      (before, event) => withEvents(before, [event]),
      NOTHING_YET,
    );

    expect(course).toEqual(WHOLE);
  });

  it('is the same in whichever order its events come', () => {
    const random = seeded(7);
    for (let run = 0; run < 300; run += 1) {
      const shuffled = EVENTS.map((event) => ({ event, place: random() }))
        .toSorted((one, other) => one.place - other.place)
        .map(({ event }) => event);
      let course = NOTHING_YET;
      for (let at = 0; at < shuffled.length;) {
        const next = at + 1 + Math.floor(random() * 4);
        const again = shuffled.slice(Math.max(0, at - Math.floor(random() * 3)), next);
        course = withEvents(course, again);
        at = next;
      }

      expect(course).toEqual(WHOLE);
    }
  });

  it('stays the same object where nothing is new', () => {
    expect(withEvents(WHOLE, EVENTS)).toBe(WHOLE);
  });
});

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
