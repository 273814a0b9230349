import { useTranslation } from 'react-i18next';
import type { ToolCall } from '@/lib/api/types';
import { CallState } from './CallState';
import { Disclosure } from './Disclosure';
import { Printed } from './Printed';
import { toolIcon } from './toolIcon';
import { ToolOutput, type CallPlace } from './ToolOutput';
import css from './Work.module.css';

interface ToolCallViewProps {
  call: ToolCall;
  /** Null where all of it is here. */
  place: CallPlace | null;
}

/** A tool the agent uses or has used: what it did, how long and how it ended; on a click, with what and what came of it. */
export function ToolCallView({ call, place }: ToolCallViewProps) {
  const { t } = useTranslation('work');
  return (
    <div className={css.call} data-status={call.status}>
      <Disclosure
        icon={toolIcon(call.name)}
        title={call.title || call.name || t('tool')}
        state={<CallState call={call} />}
      >
        {call.detail && <Printed label={t('arguments')} text={call.detail} />}
        <ToolOutput call={call} place={place} label={t('output')} />
      </Disclosure>
    </div>
  );
}
