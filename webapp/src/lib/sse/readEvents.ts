import { createParser } from 'eventsource-parser';

export type StreamItem =
  { kind: 'event'; name: string | null; data: string } | { kind: 'comment'; text: string };

/** The other side sent nothing, not even a heartbeat, for longer than it promises to. */
export class StreamSilence extends Error {
  override readonly name = 'StreamSilence';
}

/**
 * Reads a text/event-stream answer as it arrives, whatever the borders of its chunks. Heartbeats come as comments,
 * so a stream silent for `silenceMs` is a dead connection that the browser has not noticed yet.
 */
export async function* readEvents(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  silenceMs = 60_000,
): AsyncGenerator<StreamItem, void, void> {
  const items: StreamItem[] = [];
  const parser = createParser({
    onEvent: ({ event, data }) => items.push({ kind: 'event', name: event ?? null, data }),
    onComment: (text) => items.push({ kind: 'comment', text: text.trim() }),
  });
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (;;) {
      const { done, value } = await withDeadline(reader.read(), silenceMs);
      if (done) return;
      parser.feed(value);
      yield* items.splice(0);
    }
  } finally {
    // Ends the connection when the consumer leaves early; on a finished or failed stream there is nothing to end.
    reader.cancel().catch(() => undefined);
  }
}

async function withDeadline<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StreamSilence(`nothing received for ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
