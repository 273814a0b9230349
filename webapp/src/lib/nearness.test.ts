import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Nearness } from './nearness';

let say: (near: boolean, ...elements: Element[]) => void;
let frames: (() => void)[];

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => frames.push(work));
  vi.stubGlobal('cancelAnimationFrame', () => (frames = []));
  vi.stubGlobal('CSS', { supports: () => true });
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(note: (entries: unknown[]) => void) {
        say = (isIntersecting, ...elements) => note(elements.map((target) => ({ target, isIntersecting })));
      }
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
});

afterEach(() => vi.unstubAllGlobals());

const nextFrame = () => frames.splice(0).forEach((work) => work());
const element = () => document.createElement('li');

describe('what comes near', () => {
  it('is told one per frame, the latest first, and once', () => {
    const nearness = new Nearness(null, '1px');
    const told: string[] = [];
    const [one, two] = [element(), element()];
    nearness.watch(one, () => told.push('one'));
    nearness.watch(two, () => told.push('two'));

    say(true, one, two);
    expect(told).toEqual([]);
    nextFrame();
    expect(told).toEqual(['two']);
    nextFrame();
    expect(told).toEqual(['two', 'one']);
    say(true, one);
    nextFrame();
    expect(told).toEqual(['two', 'one']);
  });

  it('is not told when it went by, was taken away or nobody watches any more', () => {
    const nearness = new Nearness(null, '1px');
    const told: string[] = [];
    const [passed, removed, late] = [element(), element(), element()];
    nearness.watch(passed, () => told.push('passed'));
    const remove = nearness.watch(removed, () => told.push('removed'));
    nearness.watch(late, () => told.push('late'));

    say(true, passed, removed);
    say(false, passed);
    remove();
    nextFrame();
    say(true, late);
    nearness.close();
    nextFrame();

    expect(told).toEqual([]);
  });

  it('does not push down what is in view where the browser would let it', () => {
    vi.stubGlobal('CSS', { supports: () => false });
    const root = element();
    root.getBoundingClientRect = () => ({ top: 100 }) as DOMRect;
    const [above, within] = [element(), element()];
    let height = 20;
    above.getBoundingClientRect = () => ({ bottom: 50, height }) as DOMRect;
    within.getBoundingClientRect = () => ({ bottom: 150, height }) as DOMRect;
    const nearness = new Nearness(root, '1px');
    nearness.watch(above, () => (height = 80));
    nearness.watch(within, () => (height = 200));

    say(true, above);
    nextFrame();
    expect(root.scrollTop).toBe(60);
    say(true, within);
    nextFrame();
    expect(root.scrollTop).toBe(60);
  });
});
