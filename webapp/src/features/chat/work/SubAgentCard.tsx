import { Bot } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ToolCall } from '@/lib/api/types';
import { CallState } from './CallState';
import { Disclosure } from './Disclosure';
import { Printed } from './Printed';
import { taskOf } from './subAgent';
import { ToolOutput, type CallPlace } from './ToolOutput';
import css from './Work.module.css';

interface SubAgentCardProps {
  /** The call that made it. */
  call: ToolCall;
  /** Null where all of it is here. */
  place: CallPlace | null;
}

/** An agent that the agent made for a part of its work: what it is to do, how it stands, what came of it. */
export function SubAgentCard({ call, place }: SubAgentCardProps) {
  const { t } = useTranslation('work');
  const task = taskOf(call);
  const running = call.status === 'running';
  return (
    <div className={css.card} data-status={call.status}>
      <Disclosure
        icon={<Bot size={15} aria-hidden="true" />}
        title={call.title || t('subAgent')}
        state={<CallState call={call} />}
      >
        {task && <Printed label={t('task')} text={task} />}
        {!running && <ToolOutput call={call} place={place} label={t('result')} />}
      </Disclosure>
      {running && call.output && <p className={css.doing}>{t('doing', { what: call.output })}</p>}
    </div>
  );
}
