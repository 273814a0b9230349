import { vi } from 'vitest';

/** Waits for something outside of a rendered page, as long as findBy… does within one. */
export function eventually<T>(check: () => T): Promise<T> {
  return vi.waitFor(check, { timeout: 20_000, interval: 10 });
}
