import { expect, type CDPSession, type Page } from '@playwright/test';

const QUIET_MS = 3_000;

/** A middling phone on a poor line, as Lighthouse simulates it: 1.6 Mbit/s, 150 ms, a fourth of the processor. */
export async function likeAPhone(page: Page): Promise<CDPSession> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (750 * 1024) / 8,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return devtools;
}

export interface Loaded {
  scripts: number;
  scriptBytes: number;
  bytes: number;
}

/** Counts what comes over the line from now on. */
export function countLoaded(devtools: CDPSession): Loaded {
  const loaded: Loaded = { scripts: 0, scriptBytes: 0, bytes: 0 };
  const scripts = new Set<string>();
  devtools.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script' || response.mimeType.includes('javascript')) scripts.add(requestId);
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    loaded.bytes += encodedDataLength;
    if (!scripts.has(requestId)) return;
    loaded.scripts += 1;
    loaded.scriptBytes += encodedDataLength;
  });
  return loaded;
}

/** Waits until nothing has come for a while. Streams stay open, so the line itself never rests. */
export async function restsFrom(loaded: Loaded): Promise<void> {
  let before = NaN;
  const isQuiet = () => {
    const same = loaded.bytes === before;
    before = loaded.bytes;
    return same;
  };
  await expect.poll(isQuiet, { intervals: [QUIET_MS], timeout: 120_000 }).toBe(true);
}

/** Ms until the largest part of the page was painted that anybody has seen so far. */
export function largestPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((told) => {
        new PerformanceObserver((list) => told(list.getEntries().at(-1)?.startTime ?? NaN)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
}

/** Ms from keys and clicks to the next painted frame; begins to note them, and hands over what was noted. */
export const interactions = {
  note: (page: Page) =>
    page.evaluate(() => {
      const noted = new Map<number, number>();
      Object.assign(window, { noted });
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[]) {
          if (!entry.interactionId) continue;
          noted.set(entry.interactionId, Math.max(entry.duration, noted.get(entry.interactionId) ?? 0));
        }
      });
      observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    }),
  noted: (page: Page) =>
    page.evaluate(() =>
      [...(window as unknown as { noted: Map<number, number> }).noted.values()].sort((a, b) => a - b),
    ),
};

/** Frames a second while the wheel turns, and the longest pause between two of them in ms. */
export async function scrollingFrames(
  page: Page,
  seconds: number,
): Promise<{ rate: number; longest: number }> {
  await page.evaluate(() => {
    const frames: number[] = [];
    Object.assign(window, { frames });
    const note = (now: number) => {
      frames.push(now);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  const until = Date.now() + seconds * 1000;
  while (Date.now() < until) await page.mouse.wheel(0, -250);
  const frames = await page.evaluate(() => (window as unknown as { frames: number[] }).frames);
  const pauses = frames.slice(1).map((at, index) => at - (frames[index] ?? at));
  const lasted = (frames.at(-1) ?? 0) - (frames[0] ?? 0);
  return { rate: (pauses.length * 1000) / lasted, longest: Math.max(...pauses) };
}
