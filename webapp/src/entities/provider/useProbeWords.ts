import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Probe } from '@/lib/api/types';

interface ProbeWords {
  title: string;
  /** The server's, where its code has several meanings. */
  details: string | null;
  /** What to do; the server's where it goes with `details`. */
  advice: { text: string; lang?: string } | null;
}

/** One meaning each: our words say all there is. */
const PLAIN = new Set([
  'auth_invalid',
  'auth_forbidden',
  'no_credit',
  'rate_limited',
  'provider_down',
  'output_limit',
  'key_unreadable',
  'account_unreadable',
  'share_limit_reached',
]);

/** What a failed test found, in the reader's language as far as its code tells. */
export function useProbeWords(): (probe: Pick<Probe, 'code' | 'message' | 'hint'>) => ProbeWords {
  const { t } = useTranslation('providers');
  return useCallback(
    ({ code, message, hint }) => {
      const title = t(`probe.codes.${code as 'timeout'}`, { defaultValue: message || t('probe.failed') });
      if (PLAIN.has(code)) {
        const advice = t(`probe.advice.${code as 'no_credit'}`, { defaultValue: '' });
        return { title, details: null, advice: advice ? { text: advice } : null };
      }
      return {
        title,
        details: message && message !== title ? message : null,
        advice: hint ? { text: hint, lang: 'en' } : null,
      };
    },
    [t],
  );
}
