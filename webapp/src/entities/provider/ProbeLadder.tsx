import { useTranslation } from 'react-i18next';
import { useProblemText } from '@/hooks/useProblemText';
import type { Probe } from '@/lib/api/types';
import { Button } from '@/components/ui/Button';
import { Spinner } from '@/components/ui/Spinner';
import css from './ProbeLadder.module.css';
import { ProbeRungs } from './ProbeRungs';
import type { ProbeRun } from './useProbe';

interface ProbeLadderProps {
  run: ProbeRun;
  /** Without it the test can not be cancelled from here. */
  onCancel?: (() => void) | undefined;
}

/** The checks of a connection test from the first to the last, each ticked off as it finishes. */
export function ProbeLadder({ run, onCancel }: ProbeLadderProps) {
  const { t } = useTranslation(['providers', 'common']);
  const problemText = useProblemText();
  if (run.state === 'idle') return null;
  const running = run.state === 'running';
  const { result } = run;
  return (
    <section className={css.ladder} aria-label={t('probe.label')} aria-busy={running}>
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
              {result.latencyMs ? t('probe.passedIn', { ms: result.latencyMs }) : t('probe.passed')}
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
  const { t } = useTranslation('providers');
  const plain = t(`probe.codes.${probe.code}` as 'probe.codes.timeout', { defaultValue: t('probe.failed') });
  return (
    <div className={css.failed}>
      <p className={css.failedTitle}>{plain}</p>
      {probe.message && probe.message !== plain && <p>{probe.message}</p>}
      {probe.hint && <p className={css.hint}>{probe.hint}</p>}
    </div>
  );
}
