import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '@/hooks/useProblemText';
import { ApiProblem } from '@/lib/api/problem';
import type { Run } from '../runs/run';
import { useWakingText } from './useWakingText';

/** Tells screen readers where the answer stands: each step once, never word by word. */
export function RunStatus({ run }: { run: Run | undefined }) {
  const { t } = useTranslation('chat');
  const text = useStatusText(run);
  const before = useRef<string | undefined>(undefined);
  const region = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    if (region.current && (run || before.current))
      region.current.textContent = run ? text : t('status.complete');
    before.current = run?.id;
  }, [run, text, t]);

  return <p ref={region} className="visually-hidden" aria-live="polite" />;
}

function useStatusText(run: Run | undefined): string {
  const { t } = useTranslation('chat');
  const wakingText = useWakingText();
  const problemText = useProblemText();
  const state = run?.state;
  switch (state?.kind) {
    case undefined:
      return '';
    case 'sending':
      return t('status.sending');
    case 'waking':
      return wakingText(state.phase);
    case 'thinking':
    case 'answering':
      return t(`status.${state.kind}`);
    case 'failed':
      return t('status.failed', { reason: problemText(new ApiProblem(state.code, 0, state.message)) });
    case 'stopped':
      return t('status.stopped');
    case 'settling':
    case 'complete':
      return t(state.kind === 'settling' && state.stopped ? 'status.stopped' : 'status.complete');
  }
}
