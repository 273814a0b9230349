import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '@/hooks/useProblemText';
import { ApiProblem } from '@/lib/api/problem';
import type { Conversation, Message } from '@/lib/api/types';
import type { Run, RunState } from '../runs/run';
import { useWakingText } from './useWakingText';

interface RunStatusProps {
  run: Run | undefined;
  conversation: Conversation | undefined;
}

/**
 * Announces where the answer stands to screen readers: each step once, never word by word. How it ended is what the history
 * says of it, or the run itself where no history could be had.
 */
export function RunStatus({ run, conversation }: RunStatusProps) {
  const { t } = useTranslation('chat');
  const spokenOfRun = useSpokenOfRun();
  const spokenOfEnd = useSpokenOfEnd();
  const elsewhere = Boolean(conversation?.run);
  const going = run !== undefined || elsewhere;
  const spoken = run
    ? spokenOfRun(run.state)
    : elsewhere
      ? t('status.answering')
      : spokenOfEnd(conversation?.messages.at(-1));
  const before = useRef(false);
  const region = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    if (spoken === null) return; // not known yet: the next word is the true one
    if (region.current && (going || before.current)) region.current.textContent = spoken;
    before.current = going;
  }, [going, spoken]);

  return <p ref={region} className="visually-hidden" aria-live="polite" />;
}

function useSpokenOfRun(): (state: RunState) => string | null {
  const { t } = useTranslation('chat');
  const wakingText = useWakingText();
  const problemText = useProblemText();
  return (state) => {
    switch (state.kind) {
      case 'settling':
        return null;
      case 'waking':
        return wakingText(state.phase);
      case 'failed':
        return t('status.failed', { reason: problemText(new ApiProblem(state.code, 0, state.message)) });
      default:
        return t(`status.${state.kind}`);
    }
  };
}

function useSpokenOfEnd(): (message: Message | undefined) => string | null {
  const { t } = useTranslation('chat');
  const problemText = useProblemText();
  return (message) => {
    if (message?.role !== 'assistant') return null;
    const { status, error } = message;
    if (status === 'failed') {
      const reason = problemText(new ApiProblem(error?.code ?? '', 0, error?.message ?? ''));
      return t('status.failed', { reason });
    }
    if (status === 'interrupted') return t('status.stopped');
    return status === 'complete' ? t('status.complete') : null;
  };
}
