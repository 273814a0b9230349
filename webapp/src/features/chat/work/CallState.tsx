import { useTranslation } from 'react-i18next';
import type { ToolCall } from '@/lib/api/types';
import { Running } from './Running';
import { useDuration } from './useDuration';
import css from './Work.module.css';

/** How far a call is, and how long it took. */
export function CallState({ call: { status, ms, startedAt } }: { call: ToolCall }) {
  const { t } = useTranslation('work');
  const duration = useDuration();
  if (status === 'running') return <Running since={Date.parse(startedAt)} />;
  const took = typeof ms === 'number' ? duration(ms) : '';
  if (status === 'succeeded') {
    return (
      <>
        <span className="visually-hidden">{t('succeeded')} </span>
        {took}
      </>
    );
  }
  return (
    <>
      <span className={css.ended}>{t(`${status}`)}</span>
      {took && <span>· {took}</span>}
    </>
  );
}
