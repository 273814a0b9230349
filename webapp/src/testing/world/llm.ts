import type {
  AgentPolicy,
  ConfigVersionDetail,
  InstanceUsage,
  TokenSums,
  Usage,
  UsageRow,
} from '@/lib/api/types';
import { ago } from './people';

const HOUR = 3_600_000;

export function version(part: Partial<ConfigVersionDetail> = {}): ConfigVersionDetail {
  return {
    number: 1,
    savedAt: ago(72 * HOUR),
    origin: 'saved',
    result: 'ran',
    reason: null,
    current: false,
    summary: 'First settings',
    config: {
      primaryModel: 'acme/large',
      fallbackModels: [],
      personality: '',
      contextLimit: null,
      outputLimit: null,
      idleTimeoutMin: 30,
    },
    changes: [{ field: 'primaryModel', before: null, after: 'acme/large' }],
    ...part,
  };
}

/** From the newest to the oldest, as the server lists them. */
export function versions(): ConfigVersionDetail[] {
  return [
    version({
      number: 3,
      savedAt: ago(HOUR),
      origin: 'automatic',
      current: true,
      summary: 'Back to version 1',
      changes: [{ field: 'contextLimit', before: '12', after: null }],
    }),
    version({
      number: 2,
      savedAt: ago(2 * HOUR),
      result: 'refused',
      reason: 'The agent did not accept a context limit of 12 tokens.',
      summary: 'Fallbacks, personality, context limit',
      changes: [
        { field: 'fallbackModels', before: '', after: 'acme/small\nacme/medium' },
        {
          field: 'personality',
          before: '# You are Pixel\n\nYou speak briefly.\nYou like cats.\n',
          after: '# You are Pixel\n\nYou speak briefly and kindly.\nYou like cats.\nYou never guess.\n',
        },
        { field: 'contextLimit', before: null, after: '12' },
      ],
    }),
    version(),
  ];
}

function tokens(calls: number, part: Partial<TokenSums> = {}): TokenSums {
  return {
    calls,
    failed: 0,
    inputTokens: calls * 1800,
    outputTokens: calls * 420,
    cacheReadTokens: calls * 600,
    cacheWriteTokens: calls * 40,
    estimated: false,
    toldWrongly: false,
    ...part,
  };
}

export function usageRow(part: Partial<UsageRow> = {}): UsageRow {
  return { day: '2026-11-02', provider: 'acme', shared: false, model: 'large', ...tokens(12), ...part };
}

export function usage(part: Partial<Usage> = {}): Usage {
  const rows = [
    usageRow(),
    usageRow({ day: '2026-11-03', ...tokens(31) }),
    usageRow({ day: '2026-11-03', model: 'small', ...tokens(4, { failed: 1, estimated: true }) }),
    usageRow({ day: '2026-11-09', provider: 'ollama', model: 'llama3.3', ...tokens(7) }),
    usageRow({ day: '2026-11-19', ...tokens(54) }),
    usageRow({ day: '2026-11-20', ...tokens(22) }),
  ];
  return {
    from: '2026-11-01',
    to: '2026-11-30',
    total: sum(rows),
    rows,
    limit: {
      own: 1_000_000,
      instance: 5_000_000,
      effective: 1_000_000,
      usedThisMonth: 288_600,
      resetsAt: '2026-12-01T00:00:00Z',
    },
    ...part,
  };
}

export function instanceUsage(part: Partial<InstanceUsage> = {}): InstanceUsage {
  const days = [
    { day: '2026-11-03', ...tokens(120) },
    { day: '2026-11-04', ...tokens(64, { failed: 3 }) },
    { day: '2026-11-18', ...tokens(310) },
    { day: '2026-11-19', ...tokens(205) },
  ];
  const people = [
    { id: 'user-1', username: 'ada', ...tokens(402) },
    { id: 'member-0', username: 'grace.hopper', ...tokens(211, { failed: 3 }) },
    { id: 'member-1', username: 'alan.turing', ...tokens(86) },
  ];
  return { from: '2026-11-01', to: '2026-11-30', total: sum(days), days, people, ...part };
}

export function policy(part: Partial<AgentPolicy> = {}): AgentPolicy {
  return {
    egress: 'closed',
    allowedHosts: ['ollama.example.lan'],
    idleBounds: { min: 5, max: 1440 },
    answerSilenceMin: 30,
    monthlyTokens: 5_000_000,
    membersMayShare: false,
    ...part,
  };
}

export function sum(rows: readonly TokenSums[]): TokenSums {
  const start = tokens(0);
  return rows.reduce<TokenSums>(
    (all, row) => ({
      calls: all.calls + row.calls,
      failed: all.failed + row.failed,
      inputTokens: all.inputTokens + row.inputTokens,
      outputTokens: all.outputTokens + row.outputTokens,
      cacheReadTokens: all.cacheReadTokens + row.cacheReadTokens,
      cacheWriteTokens: all.cacheWriteTokens + row.cacheWriteTokens,
      estimated: all.estimated || row.estimated,
      toldWrongly: all.toldWrongly || row.toldWrongly,
    }),
    start,
  );
}
