import { Check, Minus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Probe, ProbeCheck } from '@/lib/api/types';
import { classes } from '@/lib/classes';
import { Spinner } from '../ui/Spinner';
import css from './ProbeLadder.module.css';

const RUNGS: ProbeCheck['id'][] = ['address', 'connect', 'auth', 'models', 'completion', 'streaming'];

/** The checks of a connection test from the first to the last; without a result the test is still under way. */
export function ProbeLadder({ probe }: { probe: Probe | null }) {
  const { t } = useTranslation('providers');
  return (
    <section className={css.ladder} aria-label={t('probe.label')} aria-busy={probe === null}>
      <div role="status">
        {probe === null && (
          <p className={css.running}>
            <Spinner />
            {t('testing')}
          </p>
        )}
        {probe?.ok && (
          <p className={css.passed}>
            {probe.latencyMs ? t('probe.passedIn', { ms: probe.latencyMs }) : t('probe.passed')}
          </p>
        )}
        {probe && !probe.ok && <Failure probe={probe} />}
      </div>
      {probe && (
        <ol className={css.rungs}>
          {rungs(probe).map((rung) => (
            <Rung key={rung.id} {...rung} />
          ))}
        </ol>
      )}
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

interface RungProps {
  id: ProbeCheck['id'];
  state: 'ok' | 'failed' | 'open';
  ms: number | null;
}

function Rung({ id, state, ms }: RungProps) {
  const { t } = useTranslation('providers');
  const Icon = { ok: Check, failed: X, open: Minus }[state];
  return (
    <li className={classes(css.rung, css[state])}>
      <Icon size={15} aria-hidden="true" />
      <span>{t(`probe.checks.${id}`)}</span>
      <span className="visually-hidden">{t(`probe.check.${state}`)}</span>
      {ms !== null && <span className={css.ms}>{t('probe.ms', { ms })}</span>}
    </li>
  );
}

/** Checks the server did not get to are shown as open, so that the ladder always has all its rungs. */
function rungs({ checks, ok }: Probe): RungProps[] {
  const shown = ok ? checks.map(({ id }) => id) : RUNGS;
  return shown.map((id) => {
    const check = checks.find((candidate) => candidate.id === id);
    return { id, state: check ? (check.ok ? 'ok' : 'failed') : 'open', ms: check?.ms ?? null };
  });
}
