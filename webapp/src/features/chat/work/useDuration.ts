import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

const MINUTE_S = 60;
const TENTHS_BELOW_MS = 10_000;

/** "0.4 s", "12 s", "3 min 5 s". */
export function useDuration(): (ms: number) => string {
  const { t, i18n } = useTranslation('work');
  return useCallback(
    (ms) => {
      if (ms < TENTHS_BELOW_MS) return t('seconds', { seconds: tenths(ms, i18n.language) });
      const seconds = Math.round(ms / 1000);
      return seconds < MINUTE_S
        ? t('seconds', { seconds })
        : t('minutes', { minutes: Math.floor(seconds / MINUTE_S), seconds: seconds % MINUTE_S });
    },
    [t, i18n.language],
  );
}

function tenths(ms: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(ms / 1000);
}
