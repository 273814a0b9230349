import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isAbort } from '@/lib/api/problem';
import type { Probe, ProbeCheck } from '@/lib/api/types';
import { runProbe, type ProbeTarget } from './probe';
import { reloadProviders } from './providers';

/** A connection test as far as it has come. */
export interface ProbeRun {
  readonly state: 'idle' | 'running' | 'done' | 'cancelled' | 'failed';
  /** The checks that have finished, in order. */
  readonly checks: readonly ProbeCheck[];
  readonly result: Probe | null;
  /** Why there is no result, when it failed. */
  readonly problem: unknown;
}

const IDLE: ProbeRun = { state: 'idle', checks: [], result: null, problem: null };

/** Runs one connection test at a time; it ends with the page or dialog that shows it. */
export function useProbe() {
  const queryClient = useQueryClient();
  const [run, setRun] = useState(IDLE);
  const connection = useRef<AbortController | null>(null);

  useEffect(() => () => connection.current?.abort(), []);

  const start = useCallback(
    async (target: ProbeTarget): Promise<Probe | null> => {
      connection.current?.abort();
      const mine = new AbortController();
      connection.current = mine;
      setRun({ ...IDLE, state: 'running' });
      const tick = (check: ProbeCheck) =>
        setRun((before) => (mine.signal.aborted ? before : { ...before, checks: [...before.checks, check] }));
      try {
        const result = await runProbe(target, tick, mine.signal);
        if (mine.signal.aborted) return null;
        setRun({ state: 'done', checks: result.checks, result, problem: null });
        return result;
      } catch (problem) {
        if (!mine.signal.aborted && !isAbort(problem)) setRun({ ...IDLE, state: 'failed', problem });
        return null;
      } finally {
        // The server has noted how a saved account's test went.
        if ('id' in target) void reloadProviders(queryClient);
      }
    },
    [queryClient],
  );

  const cancel = useCallback(() => {
    connection.current?.abort();
    setRun((before) => ({ ...before, state: 'cancelled' }));
  }, []);

  const reset = useCallback(() => {
    connection.current?.abort();
    setRun(IDLE);
  }, []);

  return { run, start, cancel, reset };
}

export type Probing = ReturnType<typeof useProbe>;

/** A test that the server made on its own account, with a save for one, as if it had been watched. */
export function finishedRun(result: Probe): ProbeRun {
  return { state: 'done', checks: result.checks, result, problem: null };
}
