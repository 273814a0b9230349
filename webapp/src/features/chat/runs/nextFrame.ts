const HIDDEN_MS = 250;

/** Collects what arrives between two frames and hands it over once per frame: one render, however many words. */
export function nextFrame<T>(handOver: (items: T[]) => void): { add: (item: T) => void; flush: () => void } {
  let waiting: T[] = [];
  let cancel: (() => void) | null = null;

  function flush(): void {
    cancel?.();
    cancel = null;
    const items = waiting;
    waiting = [];
    if (items.length > 0) handOver(items);
  }

  return {
    add(item) {
      waiting.push(item);
      cancel ??= schedule(flush);
    },
    flush,
  };
}

/** Hidden tabs paint no frames. */
function schedule(work: () => void): () => void {
  if (document.hidden) {
    const timer = setTimeout(work, HIDDEN_MS);
    return () => clearTimeout(timer);
  }
  const frame = requestAnimationFrame(work);
  return () => cancelAnimationFrame(frame);
}
