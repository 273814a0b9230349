import { useTranslation } from 'react-i18next';
import { CopyButton } from '@/components/ui/CopyButton';
import { Logo } from '@/components/ui/Logo';
import type { Attachment, Conversation, Message } from '@/lib/api/types';
import { AttachedFiles } from '../attachments/AttachedFiles';
import { AnswerFacts } from './AnswerFacts';
import { AnswerNotices } from './AnswerNotices';
import { AnswerProblem } from './AnswerProblem';
import { AnswerBody } from '../work/AnswerBody';
import { toldApart } from './help';
import { Mark } from './Mark';
import css from './Message.module.css';
import { OwnText } from './OwnText';
import { Progress } from './Progress';

interface UserMessageProps {
  text: string;
  attachments: readonly Attachment[];
  mark?: string | undefined;
}

export function UserMessage({ text, attachments, mark }: UserMessageProps) {
  const { t } = useTranslation('chat');
  return (
    <article className={css.user} aria-label={t('you')}>
      <AttachedFiles attachments={attachments} />
      {text && <OwnText text={text} />}
      {mark && <Mark text={mark} />}
    </article>
  );
}

/** The frame of everything the agent says, finished or not. */
export function AgentTurn({ children }: { children: React.ReactNode }) {
  const { t } = useTranslation('chat');
  return (
    <article className={css.agent} aria-label={t('agent')}>
      <span className={css.avatar}>
        <Logo size={18} />
      </span>
      <div className={css.body}>{children}</div>
    </article>
  );
}

interface AgentMessageProps {
  conversationId: string;
  message: Message;
  /** The same message still being written, as the server last sent it. */
  running: Conversation['run'] | null;
  onRetry: (() => void) | undefined;
}

export function AgentMessage({ conversationId, message, running, onRetry }: AgentMessageProps) {
  const { t } = useTranslation('chat');
  const text = running?.text ?? message.content;
  const { thinking, toolCalls } = running ?? message;
  const failed = message.status === 'failed' ? (message.error ?? { code: '', message: '' }) : null;
  const { notes, cause } = toldApart(message.notes, failed);
  return (
    <AgentTurn>
      <AnswerBody
        text={text}
        thinking={thinking ?? ''}
        thinkingMs={message.thinkingMs ?? null}
        thinksNow={running !== null && !text && toolCalls.length === 0}
        calls={toolCalls}
        place={{ conversationId, messageId: message.id }}
      />
      {running && !text && !thinking && toolCalls.length === 0 && (
        <Progress since={Date.parse(running.startedAt)} text={t('thinking')} />
      )}
      {notes && <AnswerNotices notes={notes} answer={text} />}
      {message.unreadable && <Mark text={t('unreadable')} />}
      {message.status === 'interrupted' && <Mark text={t('mark.interrupted')} onRetry={onRetry} />}
      {failed && (
        <AnswerProblem code={failed.code} message={failed.message} cause={cause} onRetry={onRetry} />
      )}
      {text && !running && (
        <div className={css.tools}>
          <CopyButton label={t('copyMessage')} text={() => text} />
          {message.notes && <AnswerFacts notes={message.notes} />}
        </div>
      )}
    </AgentTurn>
  );
}
