import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/lib/api/problem';
import type { Trial } from '@/lib/api/types';
import { Notice } from '@/components/ui/Notice';
import { QueryView } from '@/components/ui/QueryView';
import { Claims } from './Claims';
import css from './Issuer.module.css';

/** How the test went: what was wrong, or what the issuer said and who its reader would become. */
export function TrialResult({ trial }: { trial: UseQueryResult<Trial> }) {
  const { t } = useTranslation('issuer');
  const section = useRef<HTMLElement>(null);
  const known = !trial.isPending;
  const over = trial.error instanceof ApiProblem && trial.error.status === 404;

  useEffect(() => {
    // Who comes back from the issuer is at the top of the page; what they came for is further down.
    if (known) section.current?.scrollIntoView({ block: 'center' });
  }, [known]);

  return (
    <section ref={section} className={css.result} aria-label={t('trial.label')}>
      {over ? (
        <Notice tone="warn" announce title={t('trial.over')} />
      ) : (
        <QueryView query={trial}>
          {(result) => (
            <>
              <Verdict trial={result} />
              {result.claims && <Claims claims={result.claims} />}
            </>
          )}
        </QueryView>
      )}
    </section>
  );
}

function Verdict({ trial: { status, problem, outcome } }: { trial: Trial }) {
  const { t } = useTranslation('issuer');
  /** Our words for the codes we know, else the server's. */
  const words = (code: string | null | undefined, message: string | null | undefined) =>
    t(`trial.problems.${code ?? ''}` as 'trial.problems.unknown', {
      defaultValue: message || t('trial.problems.unknown'),
    });

  if (status === 'waiting') return <Notice tone="info" title={t('trial.waiting')} />;
  if (status === 'failed') {
    return (
      <Notice tone="bad" title={t('trial.failed')}>
        {words(problem?.code, problem?.message)}
      </Notice>
    );
  }
  if (outcome?.action === 'refused') {
    return (
      <Notice tone="warn" announce title={t('trial.refused')}>
        {words(outcome.reason, outcome.message)} {t('trial.refusedSave')}
      </Notice>
    );
  }
  return (
    <Notice tone="good" announce title={t('trial.passed')}>
      {outcome &&
        t(`trial.${outcome.action}`, {
          username: outcome.username ?? '?',
          role: t(`roles.${outcome.role ?? 'member'}`),
        })}
    </Notice>
  );
}
