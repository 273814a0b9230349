import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eventually } from '@/testing/eventually';
import { readEvents, StreamSilence, type StreamItem } from './readEvents';

const TEXT = ': waking gateway\n\ndata: {"text":"Grüße 🧩 日本"}\n\nevent: error\ndata: {"error":1}\n\n';

function streamOf(...chunks: Uint8Array[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new Uint8Array(chunk));
      controller.close();
    },
  });
}

async function all(body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<StreamItem[]> {
  const items: StreamItem[] = [];
  for await (const item of readEvents(body)) items.push(item);
  return items;
}

describe('readEvents', () => {
  it('reads the same whatever the size of the chunks, also within characters of several bytes', async () => {
    const bytes = new TextEncoder().encode(TEXT);

    for (const size of [1, 2, 3, 7, 64, bytes.length]) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.slice(at * size, (at + 1) * size),
      );

      expect(await all(streamOf(...chunks))).toEqual([
        { kind: 'comment', text: 'waking gateway' },
        { kind: 'event', name: null, data: '{"text":"Grüße 🧩 日本"}' },
        { kind: 'event', name: 'error', data: '{"error":1}' },
      ]);
    }
  });

  it('hands over an event as soon as it is complete', async () => {
    let more: (text: string) => void = () => undefined;
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start: (controller) => {
        more = (text) => controller.enqueue(new TextEncoder().encode(text));
      },
    });
    const items = readEvents(body);
    more('data: one\n\ndata: tw');

    expect((await items.next()).value).toMatchObject({ data: 'one' });

    more('o\n\n');
    expect((await items.next()).value).toMatchObject({ data: 'two' });
    await items.return();
  });

  it('ends the connection when its reader leaves early', async () => {
    const cancelled = vi.fn();
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('data: one\n\n')),
      cancel: cancelled,
    });

    for await (const _ of readEvents(body)) break;

    await eventually(() => expect(cancelled).toHaveBeenCalled());
  });

  describe('with a silent connection', () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    it('gives up after the promised heartbeat is long overdue', async () => {
      const reading = readEvents(new ReadableStream(), 45_000).next();
      const failed = expect(reading).rejects.toBeInstanceOf(StreamSilence);

      await vi.advanceTimersByTimeAsync(45_001);

      await failed;
    });
  });
});
