import { Check, Minus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ProbeCheck } from '@/lib/api/types';
import { classes } from '@/lib/classes';
import { Spinner } from '@/components/ui/Spinner';
import css from './ProbeLadder.module.css';
import type { ProbeRun } from './useProbe';

type RungState = 'ok' | 'failed' | 'running' | 'open';

const RUNGS: ProbeCheck['id'][] = ['address', 'connect', 'auth', 'models', 'completion', 'streaming'];

export function ProbeRungs({ run }: { run: ProbeRun }) {
  const { t, i18n } = useTranslation('providers');
  const number = new Intl.NumberFormat(i18n.language);
  const last = run.checks.at(-1);
  return (
    <>
      <ol className={css.rungs}>
        {rungs(run).map(({ id, state, ms }) => (
          <li key={id} className={classes(css.rung, css[state])}>
            <Mark state={state} />
            <span>{t(`probe.checks.${id}`)}</span>
            <span className="visually-hidden">{t(`probe.check.${state}`)}</span>
            {ms !== null && <span className={css.ms}>{t('probe.ms', { ms: number.format(ms) })}</span>}
          </li>
        ))}
      </ol>
      <p className="visually-hidden" aria-live="polite">
        {run.state === 'running' &&
          last &&
          t('probe.tick', {
            check: t(`probe.checks.${last.id}`),
            outcome: t(`probe.check.${last.ok ? 'ok' : 'failed'}`),
          })}
      </p>
    </>
  );
}

function Mark({ state }: { state: RungState }) {
  if (state === 'running') return <Spinner />;
  const Icon = { ok: Check, failed: X, open: Minus }[state];
  return <Icon size={15} aria-hidden="true" />;
}

/**
 * Checks nobody got to are shown as open, so that the ladder always has all its rungs; a passed test lists what it
 * found worth checking.
 */
function rungs({ checks, state, result }: ProbeRun) {
  const shown = result?.ok ? checks.map(({ id }) => id) : RUNGS;
  const broken = checks.some(({ ok }) => !ok);
  const next =
    state === 'running' && !broken ? shown.find((id) => !checks.some((one) => one.id === id)) : null;
  return shown.map((id) => {
    const check = checks.find((candidate) => candidate.id === id);
    const open: RungState = id === next ? 'running' : 'open';
    const reached: RungState = check?.ok ? 'ok' : 'failed';
    return { id, state: check ? reached : open, ms: check?.ms ?? null };
  });
}
