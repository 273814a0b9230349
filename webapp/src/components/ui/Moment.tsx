import { useTranslation } from 'react-i18next';
import { useMinute } from '@/hooks/useMinute';
import { useTimeFormat } from '@/hooks/useTimeFormat';
import { relativeTime } from '@/lib/relativeTime';

interface MomentProps {
  at: string;
  /** `ago`: "5 min. ago", for the past. `day` and `minute`: the date, and the time with it. */
  as?: 'ago' | 'day' | 'minute';
}

/** A point in time in the reader's words and zone; the exact one shows under the pointer. */
export function Moment({ at, as = 'ago' }: MomentProps) {
  const { t, i18n } = useTranslation();
  const now = useMinute();
  const format = useTimeFormat();
  const exact = format({ dateStyle: 'medium', timeStyle: 'short' });
  const day = format({ dateStyle: 'medium' });
  const moment = new Date(at);
  const shown = {
    ago: () => relativeTime(at, now, i18n.language) ?? t('justNow'),
    day: () => day.format(moment),
    minute: () => exact.format(moment),
  };
  return (
    <time dateTime={at} title={exact.format(moment)}>
      {shown[as]()}
    </time>
  );
}
