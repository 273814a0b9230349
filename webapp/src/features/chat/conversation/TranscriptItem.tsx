import { memo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conversation, Message } from '@/lib/api/types';
import { messageAnchor } from '../foundMessage';
import { useEdit } from '../versions/edits';
import { OwnMessage } from '../versions/OwnMessage';
import { AgentMessage } from './MessageView';
import css from './TranscriptItem.module.css';
import { useNear } from './Near';

const LETTERS_A_LINE = 80;

interface TranscriptItemProps {
  conversationId: string;
  message: Message;
  /** The same message still being written, as the server last sent it. */
  running: Conversation['run'] | null;
  onRetry: (() => void) | undefined;
  /** Drawn with the page; others are plain text until somebody comes near, so that a long conversation opens at once. */
  atOnce: boolean;
}

/** One message of the history. Its text is there from the beginning: for the browser's search, and for who listens. */
export const TranscriptItem = memo(function TranscriptItem({
  conversationId,
  message,
  running,
  onRetry,
  atOnce,
}: TranscriptItemProps) {
  const { t } = useTranslation('chat');
  const item = useRef<HTMLLIElement>(null);
  const edited = useEdit(message.id) !== undefined;
  const near = useNear(item, atOnce || edited);
  const lines = Math.ceil(message.content.length / LETTERS_A_LINE) + 1;
  return (
    <li
      ref={item}
      id={messageAnchor(message.id)}
      className={css.item}
      style={{ containIntrinsicBlockSize: `auto ${lines * 1.65}em` }}
    >
      {!near ? (
        <article aria-label={t(message.role === 'user' ? 'you' : 'agent')} className={css.plain} dir="auto">
          {message.content}
        </article>
      ) : message.role === 'user' ? (
        <OwnMessage message={message} />
      ) : (
        <AgentMessage conversationId={conversationId} message={message} running={running} onRetry={onRetry} />
      )}
    </li>
  );
});
