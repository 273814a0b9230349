import { Ellipsis } from 'lucide-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Dot } from '@/components/ui/Badge';
import { Menu } from '@/components/ui/Menu';
import { classes } from '@/lib/classes';
import type { ConversationSummary } from '@/lib/api/types';
import { relativeTime } from '@/lib/relativeTime';
import { messageAddress } from '../foundMessage';
import { isLive } from '../runs/run';
import { useRun } from '../runs/useRuns';
import { ConversationMenu } from './ConversationMenu';
import { RenameConversation } from './RenameConversation';
import css from './Sidebar.module.css';

interface ConversationItemProps {
  conversation: ConversationSummary;
  current: boolean;
  /** Whether the Tab key stops here. */
  reachable: boolean;
  now: number;
  onPick: (() => void) | undefined;
  onVisit: (id: string) => void;
}

/** Remembered: a list may be a thousand of these. */
export const ConversationItem = memo(function ConversationItem({
  conversation,
  current,
  reachable,
  now,
  onPick,
  onVisit,
}: ConversationItemProps) {
  const { t, i18n } = useTranslation('chat');
  const [renaming, setRenaming] = useState(false);
  const run = useRun(conversation.id);
  const title = conversation.unreadable ? t('unreadable') : conversation.title || t('untitled');
  const { hit } = conversation;
  return (
    <li className={classes(css.item, current && css.current)} onFocus={() => onVisit(conversation.id)}>
      <Link
        to={messageAddress(conversation.id, hit?.messageId)}
        aria-current={current ? 'page' : undefined}
        tabIndex={reachable ? undefined : -1}
        onClick={onPick}
      >
        <span className={css.line}>
          <span className={css.title} dir="auto">
            {hit && !hit.messageId ? <Marked {...hit} /> : title}
          </span>{' '}
          {run && isLive(run) ? (
            <span className={css.time}>
              <Dot tone="busy" />
              <span className="visually-hidden">{t('answering')}</span>
            </span>
          ) : (
            <time className={css.time} dateTime={conversation.lastMessageAt}>
              {relativeTime(conversation.lastMessageAt, now, i18n.language) ?? t('time.now')}
            </time>
          )}
        </span>
        {hit?.messageId && ' '}
        {hit?.messageId && (
          <span className={css.snippet} dir="auto">
            <Marked {...hit} />
          </span>
        )}
      </Link>
      <Menu
        trigger={
          <button
            type="button"
            className={css.options}
            aria-label={t('conversationMenu', { title })}
            tabIndex={reachable ? undefined : -1}
          >
            <Ellipsis size={16} aria-hidden="true" />
          </button>
        }
      >
        <ConversationMenu
          conversation={conversation}
          title={title}
          current={current}
          onRename={() => setRenaming(true)}
        />
      </Menu>
      {renaming && (
        <RenameConversation
          id={conversation.id}
          title={conversation.title}
          onClose={() => setRenaming(false)}
        />
      )}
    </li>
  );
});

function Marked({ before, text, after }: { before: string; text: string; after: string }) {
  return (
    <>
      {before}
      <mark>{text}</mark>
      {after}
    </>
  );
}
