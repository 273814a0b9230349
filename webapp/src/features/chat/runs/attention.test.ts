import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { setTitle } from '@/lib/titleMark';
import { watchAttention } from './attention';
import { RunStore } from './RunStore';

class ScriptedRuns extends RunStore {
  going: string[] = [];
  private readonly told = new Set<() => void>();
  override readonly subscribe = (listener: () => void) => {
    this.told.add(listener);
    return () => this.told.delete(listener);
  };
  override readonly working = () => this.going;

  now(...going: string[]) {
    this.going = going;
    for (const tell of this.told) tell();
  }
}

const runs = new ScriptedRuns(new QueryClient());
const done = vi.fn();
let stop: () => void;

function hide(hidden: boolean) {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  document.head.innerHTML = '<link rel="icon" href="/favicon.svg">';
  setTitle('Plan · Mosaic');
  runs.going = [];
  done.mockClear();
  stop = watchAttention(runs, done);
});

afterEach(() => {
  stop();
  vi.restoreAllMocks();
});

const icon = () => document.querySelector('link[rel="icon"]')?.getAttribute('href');

it('shows in the tab that an answer is under way, and nothing once it was seen', () => {
  runs.now('one');
  expect(document.title).toBe('Answering… · Plan · Mosaic');
  expect(icon()).toBe('/favicon-working.svg');

  runs.now();

  expect(document.title).toBe('Plan · Mosaic');
  expect(icon()).toBe('/favicon.svg');
  expect(done).not.toHaveBeenCalled();
});

it('says of one that ended in the background that it is there, until somebody looks', () => {
  runs.now('one', 'two');
  hide(true);
  runs.now('two');
  expect(done.mock.calls).toEqual([['one']]);
  expect(document.title).toContain('Answering');
  runs.now();
  expect(done.mock.calls).toEqual([['one'], ['two']]);
  expect(document.title).toBe('Answer ready · Plan · Mosaic');
  expect(icon()).toBe('/favicon-done.svg');

  hide(false);

  expect(document.title).toBe('Plan · Mosaic');
});
