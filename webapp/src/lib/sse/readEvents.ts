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

/** The same answer, whose body breaks off with a StreamSilence where nothing came for that long. */
export function breakingSilence(response: Response, silenceMs: number): Response {
  if (!response.body) return response;
  const reader = response.body.getReader();
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await withDeadline(reader.read(), silenceMs);
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return new Response(body, response);
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
