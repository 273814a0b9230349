import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/lib/api/problem';

/** Plain words for whatever went wrong: ours for the codes we know, else the server's, else a general sentence. */
export function useProblemText(): (problem: unknown) => string {
  const { t, i18n } = useTranslation(['errors', 'providers']);
  return useCallback(
    (problem) => {
      if (!(problem instanceof ApiProblem)) return t('generic');
      if (problem.code === 'too_many_attempts' && problem.retryAfterSeconds !== null) {
        return t('too_many_attempts_after', { wait: spokenWait(problem.retryAfterSeconds, i18n.language) });
      }
      const ours = [problem.code, `providers:probe.codes.${problem.code}`] as 'generic'[];
      return t(ours, { defaultValue: problem.detail || t('generic') });
    },
    [t, i18n.language],
  );
}

function spokenWait(seconds: number, language: string): string {
  const minutes = seconds >= 90;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: minutes ? 'minute' : 'second',
    unitDisplay: 'long',
  }).format(minutes ? Math.ceil(seconds / 60) : Math.max(1, Math.ceil(seconds)));
}
