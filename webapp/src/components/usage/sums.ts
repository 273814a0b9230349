import type { TokenSums } from '@/lib/api/types';

/** Sums that may rest on an estimate. */
export type Sums = TokenSums & { estimated?: boolean };

const NOTHING: Sums = {
  calls: 0,
  failed: 0,
  inputTokens: 0,
  outputTokens: 0,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  estimated: false,
};

export function tokensOf({ inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens }: Sums): number {
  return inputTokens + outputTokens + cacheReadTokens + cacheWriteTokens;
}

export function add(one: Sums, other: Sums): Sums {
  return {
    calls: one.calls + other.calls,
    failed: one.failed + other.failed,
    inputTokens: one.inputTokens + other.inputTokens,
    outputTokens: one.outputTokens + other.outputTokens,
    cacheReadTokens: one.cacheReadTokens + other.cacheReadTokens,
    cacheWriteTokens: one.cacheWriteTokens + other.cacheWriteTokens,
    estimated: Boolean(one.estimated || other.estimated),
  };
}

/** One sum for all rows of the same name, in the order in which the names came. */
export function groupedBy<Row extends Sums>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): { name: string; sums: Sums }[] {
  const groups = new Map<string, Sums>();
  for (const row of rows) groups.set(nameOf(row), add(groups.get(nameOf(row)) ?? NOTHING, row));
  return [...groups].map(([name, sums]) => ({ name, sums }));
}
