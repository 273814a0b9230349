import { RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '@/components/ui/CopyButton';
import { IconButton } from '@/components/ui/IconButton';
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
  /** What can be done with it. */
  tools?: ReactNode;
  children?: ReactNode;
}

export function UserMessage({ text, attachments, mark, tools, children }: UserMessageProps) {
  const { t } = useTranslation('chat');
  return (
    <article className={css.user} aria-label={t('you')}>
      <AttachedFiles attachments={attachments} />
      {text ? <OwnText text={text} tools={tools} /> : tools && <div className={css.ownTools}>{tools}</div>}
      {mark && <Mark text={mark} />}
      {children}
    </article>
  );
}

/** The frame of everything the agent says, finished or not. */
export function AgentTurn({ children }: { children: ReactNode }) {
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
  const { t } = useTranslation(['chat', 'versions']);
  const text = running?.text ?? message.content;
  const { thinking, toolCalls } = running ?? message;
  const failed = message.status === 'failed' ? (message.error ?? { code: '', message: '' }) : null;
  const { notes, cause } = toldApart(message.notes, failed);
  const again = message.status === 'complete' ? onRetry : undefined;
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
      {(text || again) && !running && (
        <div className={css.tools}>
          {text && <CopyButton label={t('copyMessage')} text={() => text} />}
          {again && (
            <IconButton small label={t('versions:again')} onClick={again}>
              <RotateCw size={15} />
            </IconButton>
          )}
          {message.notes && <AnswerFacts notes={message.notes} />}
        </div>
      )}
    </AgentTurn>
  );
}
