import type { TokenSums } from '@/lib/api/types';

const NOTHING: TokenSums = {
  calls: 0,
  failed: 0,
  inputTokens: 0,
  outputTokens: 0,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  estimated: false,
  toldWrongly: false,
};

export function tokensOf({
  inputTokens,
  outputTokens,
  cacheReadTokens,
  cacheWriteTokens,
}: TokenSums): number {
  return inputTokens + outputTokens + cacheReadTokens + cacheWriteTokens;
}

export function add(one: TokenSums, other: TokenSums): TokenSums {
  return {
    calls: one.calls + other.calls,
    failed: one.failed + other.failed,
    inputTokens: one.inputTokens + other.inputTokens,
    outputTokens: one.outputTokens + other.outputTokens,
    cacheReadTokens: one.cacheReadTokens + other.cacheReadTokens,
    cacheWriteTokens: one.cacheWriteTokens + other.cacheWriteTokens,
    estimated: one.estimated || other.estimated,
    toldWrongly: one.toldWrongly || other.toldWrongly,
  };
}

/** One sum for all rows of the same name, in the order in which the names came. */
export function groupedBy<Row extends TokenSums>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): { name: string; sums: TokenSums }[] {
  const groups = new Map<string, TokenSums>();
  for (const row of rows) groups.set(nameOf(row), add(groups.get(nameOf(row)) ?? NOTHING, row));
  return [...groups].map(([name, sums]) => ({ name, sums }));
}
