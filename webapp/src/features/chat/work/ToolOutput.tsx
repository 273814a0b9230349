import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '@/components/ui/Skeleton';
import { toolCallQuery } from '@/entities/conversation/conversations';
import { useProblemText } from '@/hooks/useProblemText';
import type { ToolCall } from '@/lib/api/types';
import { Printed } from './Printed';
import css from './Work.module.css';

/** Where the whole of a call can be had from. */
export interface CallPlace {
  readonly conversationId: string;
  readonly messageId: string;
}

interface ToolOutputProps {
  call: ToolCall;
  /** Null where all of it is here. */
  place: CallPlace | null;
  label: string;
}

/** What came of a call, fetched where it is too long to come with its answer. */
export function ToolOutput({ call, place, label }: ToolOutputProps) {
  const { t } = useTranslation('work');
  const problemText = useProblemText();
  const missing = typeof call.output !== 'string' && place !== null;
  const whole = useQuery({
    ...toolCallQuery(place?.conversationId ?? '', place?.messageId ?? '', call.callId),
    enabled: missing,
  });
  const output = call.output ?? whole.data?.output ?? '';
  if (missing && whole.isPending) return <Skeleton lines={3} />;
  if (missing && whole.isError) return <p className={css.nothing}>{problemText(whole.error)}</p>;
  if (output) return <Printed label={label} text={output} />;
  return call.status === 'running' ? null : <p className={css.nothing}>{t('noOutput')}</p>;
}
