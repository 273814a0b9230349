import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { agentKeys, followAgent } from './agent';

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

/** Keeps the cached agent current while the page can be seen; a hidden tab gives its connection back. */
export function useAgentEvents(): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    let connection: AbortController | null = null;

    const sync = () => {
      if (document.hidden) {
        connection?.abort();
        connection = null;
      } else if (!connection) {
        connection = new AbortController();
        void keepFollowing(connection.signal);
      }
    };

    async function keepFollowing(signal: AbortSignal) {
      let pause = FIRST_PAUSE_MS;
      while (!signal.aborted) {
        const began = Date.now();
        try {
          await followAgent(queryClient, signal);
        } catch {
          // A broken stream is expected now and then; the pause below is the answer to it.
        }
        if (signal.aborted) return;
        if (Date.now() - began > LONGEST_PAUSE_MS) pause = FIRST_PAUSE_MS;
        await wait(pause, signal);
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
        void queryClient.invalidateQueries({ queryKey: agentKeys.own });
      }
    }

    sync();
    document.addEventListener('visibilitychange', sync);
    return () => {
      document.removeEventListener('visibilitychange', sync);
      connection?.abort();
    };
  }, [queryClient]);
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
