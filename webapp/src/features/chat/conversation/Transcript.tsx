import { useTranslation } from 'react-i18next';
import { Skeleton } from '@/components/ui/Skeleton';
import type { Conversation, Message } from '@/lib/api/types';
import type { Run } from '../runs/run';
import css from './Conversation.module.css';
import { AgentMessage, UserMessage } from './MessageView';
import { RunView } from './RunView';
import type { Sending } from './useSending';

interface TranscriptProps {
  conversation: Conversation | undefined;
  run: Run | undefined;
  loading: boolean;
  sending: Sending;
}

export function Transcript({ conversation, run, loading, sending }: TranscriptProps) {
  const { t } = useTranslation('chat');
  const messages = visibleMessages(conversation, run);
  return (
    <ol className={css.transcript} aria-label={t('messages')} aria-busy={loading || run !== undefined}>
      {loading && (
        <li>
          <Skeleton lines={5} />
        </li>
      )}
      {messages.map((message, place) => (
        <li key={message.id}>
          {message.role === 'user' ? (
            <UserMessage text={message.content} />
          ) : (
            <AgentMessage
              message={message}
              running={conversation?.run?.messageId === message.id ? conversation.run : null}
              onRetry={place === messages.length - 1 && !run ? () => sendAgain(messages, sending) : undefined}
            />
          )}
        </li>
      ))}
      {run && <RunView run={run} sending={sending} />}
    </ol>
  );
}

/** While a run is shown live, what the server has of it is the same thing a second time. */
function visibleMessages(conversation: Conversation | undefined, run: Run | undefined): Message[] {
  const messages = conversation?.messages ?? [];
  return run ? messages.filter(({ id }) => run.earlier.has(id)) : messages;
}

function sendAgain(messages: Message[], sending: Sending): void {
  const question = messages.findLast(({ role }) => role === 'user');
  if (question) sending.send(question.content);
}
