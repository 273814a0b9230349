import { useTranslation } from 'react-i18next';
import { Skeleton } from '@/components/ui/Skeleton';
import type { Conversation } from '@/lib/api/types';
import { messageAnchor } from '../foundMessage';
import type { Run } from '../runs/run';
import css from './Conversation.module.css';
import { AgentMessage, UserMessage } from './MessageView';
import { RunView } from './RunView';
import { turnsOf } from './turns';
import type { Sending } from './useSending';

interface TranscriptProps {
  conversation: Conversation | undefined;
  /** What ended before `run` and is not in the conversation. */
  before: readonly Run[];
  run: Run | undefined;
  loading: boolean;
  sending: Sending;
}

export function Transcript({ conversation, before, run, loading, sending }: TranscriptProps) {
  const { t } = useTranslation('chat');
  const turns = turnsOf(conversation, before, run);
  return (
    <ol className={css.transcript} aria-label={t('messages')} aria-busy={loading || run !== undefined}>
      {loading && (
        <li>
          <Skeleton lines={5} />
        </li>
      )}
      {turns.map((turn, place) => {
        if (turn.kind === 'run') {
          return (
            <RunView
              key={turn.run.id}
              run={turn.run}
              asked={turn.asked}
              sending={sending}
              live={turn.run === run}
            />
          );
        }
        const { message, asked } = turn;
        if (message.role === 'user') {
          return asked ? null : (
            <li key={message.id} id={messageAnchor(message.id)}>
              <UserMessage text={message.content} mark={message.unreadable ? t('unreadable') : undefined} />
            </li>
          );
        }
        const last = place === turns.length - 1;
        return (
          <li key={message.id} id={messageAnchor(message.id)}>
            <AgentMessage
              conversationId={conversation?.id ?? ''}
              message={message}
              running={conversation?.run?.messageId === message.id ? conversation.run : null}
              onRetry={last && turn.question ? () => sending.send(turn.question) : undefined}
            />
          </li>
        );
      })}
    </ol>
  );
}
