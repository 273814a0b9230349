import { ListChecks } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ToolCall } from '@/lib/api/types';
import { Disclosure } from './Disclosure';
import { spanOf } from './parts';
import { isSubAgent } from './subAgent';
import { SubAgentCard } from './SubAgentCard';
import { ToolCallView } from './ToolCallView';
import type { CallPlace } from './ToolOutput';
import { useDuration } from './useDuration';
import css from './Work.module.css';

interface ToolCallsProps {
  /** In a row, at least one. */
  calls: readonly ToolCall[];
  place: CallPlace | null;
}

/** Calls in a row. Those that are done fold to one line; those that run stand below it, and so do sub-agents. */
export function ToolCalls({ calls, place }: ToolCallsProps) {
  const done = calls.filter((call) => call.status !== 'running' && !isSubAgent(call));
  const folded = done.length > 1;
  const shown = folded ? calls.filter((call) => !done.includes(call)) : calls;
  return (
    <div className={css.calls}>
      {folded && <Steps calls={done} place={place} />}
      {shown.map((call) =>
        isSubAgent(call) ? (
          <SubAgentCard key={call.callId} call={call} place={place} />
        ) : (
          <ToolCallView key={call.callId} call={call} place={place} />
        ),
      )}
    </div>
  );
}

function Steps({ calls, place }: ToolCallsProps) {
  const { t } = useTranslation('work');
  const duration = useDuration();
  const span = spanOf(calls);
  const failed = calls.filter(({ status }) => status === 'failed').length;
  return (
    <Disclosure
      icon={<ListChecks size={15} aria-hidden="true" />}
      title={[t('steps', { count: calls.length }), ...(span === null ? [] : [duration(span)])].join(' · ')}
      state={failed > 0 && <span className={css.ended}>{t('someFailed', { count: failed })}</span>}
    >
      <div className={css.calls}>
        {calls.map((call) => (
          <ToolCallView key={call.callId} call={call} place={place} />
        ))}
      </div>
    </Disclosure>
  );
}
