import { Ellipsis, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Dot } from '@/components/ui/Badge';
import { Menu, MenuItem } from '@/components/ui/Menu';
import { classes } from '@/lib/classes';
import type { ConversationSummary } from '@/lib/api/types';
import { relativeTime } from '@/lib/relativeTime';
import { isLive } from '../runs/run';
import { useRun } from '../runs/useRuns';
import { DeleteConversation } from './DeleteConversation';
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

export function ConversationItem({
  conversation,
  current,
  reachable,
  now,
  onPick,
  onVisit,
}: ConversationItemProps) {
  const { t, i18n } = useTranslation(['chat', 'common']);
  const [deleting, setDeleting] = useState(false);
  const run = useRun(conversation.id);
  const title = conversation.unreadable ? t('unreadable') : conversation.title || t('untitled');
  return (
    <li className={classes(css.item, current && css.current)} onFocus={() => onVisit(conversation.id)}>
      <Link
        to={`/chat/${conversation.id}`}
        aria-current={current ? 'page' : undefined}
        tabIndex={reachable ? undefined : -1}
        onClick={onPick}
      >
        <span className={css.title}>{title}</span>
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
        <MenuItem danger icon={<Trash2 />} onSelect={() => setDeleting(true)}>
          {t('common:delete')}
        </MenuItem>
      </Menu>
      <DeleteConversation
        id={conversation.id}
        title={title}
        current={current}
        open={deleting}
        onClose={() => setDeleting(false)}
      />
    </li>
  );
}
