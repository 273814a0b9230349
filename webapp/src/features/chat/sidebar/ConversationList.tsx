import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMinute } from '@/hooks/useMinute';
import { useTimeZone } from '@/hooks/useTimeFormat';
import type { ConversationSummary } from '@/lib/api/types';
import { pressed } from '@/lib/keys';
import { monthName } from '@/lib/dayGroup';
import { ConversationItem } from './ConversationItem';
import { grouped } from './groups';
import css from './Sidebar.module.css';

interface ConversationListProps {
  conversations: readonly ConversationSummary[];
  searching: boolean;
  current: string | undefined;
  onPick: (() => void) | undefined;
}

const NAMED = ['pinned', 'today', 'yesterday', 'week', 'found'] as const;

/** One stop of the Tab key however long the list is; arrows lead from one conversation to the next. */
export function ConversationList({ conversations, searching, current, onPick }: ConversationListProps) {
  const { t, i18n } = useTranslation('chat');
  const now = useMinute();
  useTimeZone(); // the days are of the reader's calendar
  const id = useId();
  const [visited, setVisited] = useState<string | null>(null);
  const stop =
    [visited, current].find((one) => conversations.some((each) => each.id === one)) ?? conversations[0]?.id;

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (!(event.target instanceof HTMLAnchorElement)) return;
    const links = [...event.currentTarget.querySelectorAll('a')];
    const next = nextPlace(event, links.indexOf(event.target), links.length);
    if (next === null) return;
    event.preventDefault();
    links[next]?.focus();
  }

  return (
    <>
      <p id={id} className="visually-hidden">
        {t('listHint')}
      </p>
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- keys pressed on the links within */}
      <div onKeyDown={onKeyDown}>
        {grouped(conversations, now, searching).map(({ key, conversations: members }) => {
          const named = NAMED.find((name) => name === key);
          return (
            <section key={key}>
              <h2 id={`${id}${key}`} className={css.group}>
                {named ? t(`group.${named}`) : monthName(key, i18n.language)}
              </h2>
              <ul aria-labelledby={`${id}${key}`} aria-describedby={id}>
                {members.map((conversation) => (
                  <ConversationItem
                    key={conversation.id}
                    conversation={conversation}
                    current={conversation.id === current}
                    reachable={conversation.id === stop}
                    now={now}
                    onPick={onPick}
                    onVisit={setVisited}
                  />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </>
  );
}

function nextPlace(event: KeyboardEvent, at: number, count: number): number | null {
  if (pressed('next', event)) return Math.min(at + 1, count - 1);
  if (pressed('previous', event)) return Math.max(at - 1, 0);
  if (pressed('first', event)) return 0;
  return pressed('last', event) ? count - 1 : null;
}
