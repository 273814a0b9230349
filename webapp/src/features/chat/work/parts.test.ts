import { describe, expect, it } from 'vitest';
import { toolCall } from '@/testing/world/fixtures';
import { partsOf, spanOf } from './parts';

const at = (place: number, callId = 'c') => toolCall({ callId, at: place });

describe('the parts of an answer', () => {
  it('are its text where no tool was used', () => {
    expect(partsOf('Hello.', [])).toEqual([{ kind: 'text', text: 'Hello.' }]);
    expect(partsOf('', [])).toEqual([]);
  });

  it('have calls where they happened, and those in a row together', () => {
    const calls = [at(0, 'a'), at(8, 'b'), at(8, 'c'), at(10, 'd'), at(15, 'e')];

    expect(partsOf('I look. \n\nDone.', calls)).toEqual([
      { kind: 'calls', calls: [calls[0]] },
      { kind: 'text', text: 'I look. ' },
      { kind: 'calls', calls: [calls[1], calls[2], calls[3]] },
      { kind: 'text', text: 'Done.' },
      { kind: 'calls', calls: [calls[4]] },
    ]);
  });

  it('cut no block of code, and stand at the end where the text was taken back', () => {
    const code = 'See:\n\n```sh\nls\npwd\n```\nThen.';

    expect(partsOf(code, [at(14)]).map((part) => (part.kind === 'text' ? part.text : 'call'))).toEqual([
      'See:\n\n```sh\nls\npwd\n```\n',
      'call',
      'Then.',
    ]);
    expect(partsOf('Short', [at(99)])).toHaveLength(2);
  });
});

it('calls took as long as from the first beginning to the last end', () => {
  const calls = [
    toolCall({ startedAt: '2026-11-20T10:00:00Z', ms: 4_000 }),
    toolCall({ startedAt: '2026-11-20T10:00:01Z', ms: 1_000 }),
  ];

  expect(spanOf(calls)).toBe(4_000);
  expect(spanOf([...calls, toolCall({ ms: null })])).toBeNull();
});
