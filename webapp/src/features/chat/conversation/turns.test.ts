import { describe, expect, it } from 'vitest';
import { conversation, message } from '@/testing/world/fixtures';
import { NOTHING_YET } from '../runs/course';
import type { Run } from '../runs/run';
import { turnsOf, versionsWith } from './turns';

const TALK = conversation({
  messages: [
    message('user', 'One', { id: 'u1' }),
    message('assistant', 'First', { id: 'a1' }),
    message('user', 'Two', { id: 'u2', versions: ['u0', 'u2'] }),
    message('assistant', 'Second', { id: 'a2' }),
  ],
});

function run(part: Partial<Run>): Run {
  return {
    id: 'run',
    conversationId: TALK.id,
    asked: { text: 'Three', attachments: [] },
    course: NOTHING_YET,
    notes: null,
    earlier: new Set(['u1', 'a1', 'u2', 'a2']),
    state: { kind: 'sending', since: 0 },
    ...part,
  };
}

const instead = (id: string, part: Partial<Run> = {}) =>
  run({ asked: { text: 'Three', attachments: [], insteadOf: id }, ...part });
const shown = (...given: Parameters<typeof turnsOf>) =>
  turnsOf(...given).map((turn) => (turn.kind === 'run' ? turn.run.id : turn.message.id));

describe('turnsOf', () => {
  it('lets what is said instead take the place of a message and of all that followed', () => {
    expect(shown(TALK, [], instead('u2'))).toEqual(['u1', 'a1', 'run']);
    expect(shown(TALK, [], instead('u1'))).toEqual(['run']);
    expect(versionsWith(TALK, instead('u2'))).toEqual(['u0', 'u2', 'run']);
    expect(versionsWith(TALK, run({}))).toBeNull();
  });

  it('shows the same once the history is that of the new version', () => {
    const messages = [...TALK.messages.slice(0, 2), message('user', 'Three', { id: 'u3' })];

    expect(shown({ ...TALK, messages }, [], instead('u2'))).toEqual(['u1', 'a1', 'run']);
  });

  it('leaves everything where it is when that was not taken', () => {
    const state = { kind: 'failed', sent: false, code: 'conversation_busy', message: '' } as const;

    expect(shown(TALK, [], instead('u2', { state }))).toEqual(['u1', 'a1', 'u2', 'a2', 'run']);
  });

  it('leaves out what ended before in the version before, but nothing that was not sent', () => {
    const failed = { kind: 'failed', code: 'out_of_memory', message: '' } as const;
    const lost = run({ id: 'lost', state: { ...failed, sent: true } });
    const unsent = run({ id: 'unsent', state: { ...failed, sent: false } });

    expect(shown(TALK, [lost, unsent], instead('u2'))).toEqual(['u1', 'a1', 'unsent', 'run']);
  });
});
