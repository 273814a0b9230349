import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { onTimeZoneChange, timeFormat, timeZone } from '@/lib/timeZone';

/** Writes times in the reader's language and zone, anew when either changes. */
export function useTimeFormat(): (options: Intl.DateTimeFormatOptions) => Intl.DateTimeFormat {
  const { i18n } = useTranslation();
  useTimeZone();
  return (options) => timeFormat(i18n.language, options);
}

/** The zone in which times are shown; null for the browser's own. */
export function useTimeZone(): string | null {
  return useSyncExternalStore(onTimeZoneChange, timeZone);
}
