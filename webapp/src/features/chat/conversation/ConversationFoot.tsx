import { ArrowDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { useProblemText } from '@/hooks/useProblemText';
import type { ApiProblem } from '@/lib/api/problem';
import type { Conversation } from '@/lib/api/types';
import { QueuedMessages } from '../queue/QueuedMessages';
import type { Queue } from '../queue/useQueue';
import type { Run } from '../runs/run';
import { Composer } from './Composer';
import css from './Conversation.module.css';
import { RunStatus } from './RunStatus';
import { useReadOnly } from './useReadOnly';
import type { Sending } from './useSending';

interface ConversationFootProps {
  place: string;
  run: Run | undefined;
  conversation: Conversation | undefined;
  queue: Queue;
  answering: boolean;
  disabled: boolean;
  /** Why something was not said instead, or another version not shown. */
  refusal: ApiProblem | null;
  /** Leads to the end; absent where that is in view. */
  onLatest: (() => void) | undefined;
  sending: Sending;
}

/** Where one writes, with what waits there. */
export function ConversationFoot({
  place,
  run,
  conversation,
  queue,
  answering,
  disabled,
  refusal,
  onLatest,
  sending,
}: ConversationFootProps) {
  const { t } = useTranslation('chat');
  const problemText = useProblemText();
  const readOnly = useReadOnly(conversation?.id);
  const mayQueue = conversation && (queue.waiting.length > 0 || answering);
  return (
    <div className={css.foot}>
      {onLatest && (
        <Button size="s" className={css.toLatest} onClick={onLatest}>
          <ArrowDown size={15} aria-hidden="true" />
          {t('toLatest')}
        </Button>
      )}
      {refusal && <Notice tone="bad" title={problemText(refusal)} />}
      <QueuedMessages queue={queue} answering={answering} />
      {readOnly ? (
        <p className={css.readOnly}>{t('readOnly')}</p>
      ) : (
        <Composer
          place={place}
          answering={answering}
          onQueue={mayQueue ? queue.add : undefined}
          disabled={disabled}
          sending={sending}
        />
      )}
      <RunStatus key={place} run={run} conversation={conversation} />
    </div>
  );
}
