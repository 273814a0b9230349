import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '@/hooks/useProblemText';
import type { Probe } from '@/lib/api/types';
import { Button } from '@/components/ui/Button';
import { Spinner } from '@/components/ui/Spinner';
import css from './ProbeLadder.module.css';
import { ProbeRungs } from './ProbeRungs';
import type { ProbeRun } from './useProbe';
import { useProbeWords } from './useProbeWords';

interface ProbeLadderProps {
  run: ProbeRun;
  /** Without it the test can not be cancelled from here. */
  onCancel?: (() => void) | undefined;
}

/** The checks of a connection test from the first to the last, each ticked off as it finishes. */
export function ProbeLadder({ run, onCancel }: ProbeLadderProps) {
  const { t, i18n } = useTranslation(['providers', 'common']);
  const problemText = useProblemText();
  const section = useRef<HTMLElement>(null);
  const spoken = (ms: number) => new Intl.NumberFormat(i18n.language).format(ms);

  useEffect(() => {
    // On a phone the button that was pressed hides what came of it.
    section.current?.scrollIntoView({ block: 'nearest' });
  }, [run.state]);

  if (run.state === 'idle') return null;
  const running = run.state === 'running';
  const { result } = run;
  return (
    <section ref={section} className={css.ladder} aria-label={t('probe.label')} aria-busy={running}>
      <div className={css.head}>
        <div role="status" className={css.outcome}>
          {running && (
            <p className={css.running}>
              <Spinner />
              {t('testing')}
            </p>
          )}
          {run.state === 'cancelled' && <p className={css.running}>{t('probe.cancelled')}</p>}
          {run.state === 'failed' && <p className={css.failedTitle}>{problemText(run.problem)}</p>}
          {result?.ok && (
            <p className={css.passed}>
              {result.latencyMs ? t('probe.passedIn', { ms: spoken(result.latencyMs) }) : t('probe.passed')}
            </p>
          )}
          {result && !result.ok && <Failure probe={result} />}
        </div>
        {running && onCancel && (
          <Button size="s" onClick={onCancel}>
            {t('common:cancel')}
          </Button>
        )}
      </div>
      {run.state !== 'failed' && <ProbeRungs run={run} />}
    </section>
  );
}

function Failure({ probe }: { probe: Probe }) {
  const { title, details, advice } = useProbeWords()(probe);
  return (
    <div className={css.failed}>
      <p className={css.failedTitle}>{title}</p>
      {details && <p lang="en">{details}</p>}
      {advice && (
        <p className={css.hint} lang={advice.lang}>
          {advice.text}
        </p>
      )}
    </div>
  );
}
