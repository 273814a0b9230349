import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMinute } from '@/hooks/useMinute';
import type { ConversationSummary } from '@/lib/api/types';
import { ConversationItem } from './ConversationItem';

interface ConversationListProps {
  conversations: readonly ConversationSummary[];
  current: string | undefined;
  onPick: (() => void) | undefined;
}

/** One stop of the Tab key however long the list is; arrows lead from one conversation to the next. */
export function ConversationList({ conversations, current, onPick }: ConversationListProps) {
  const { t } = useTranslation('chat');
  const now = useMinute();
  const hint = useId();
  const [visited, setVisited] = useState<string | null>(null);
  const stop =
    [visited, current].find((id) => conversations.some((one) => one.id === id)) ?? conversations[0]?.id;

  function onKeyDown(event: KeyboardEvent<HTMLUListElement>) {
    if (!(event.target instanceof HTMLAnchorElement)) return;
    const links = [...event.currentTarget.querySelectorAll('a')];
    const next = nextPlace(event.key, links.indexOf(event.target), links.length);
    if (next === null) return;
    event.preventDefault();
    links[next]?.focus();
  }

  return (
    <>
      <p id={hint} className="visually-hidden">
        {t('listHint')}
      </p>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys pressed on the links within */}
      <ul aria-describedby={hint} onKeyDown={onKeyDown}>
        {conversations.map((conversation) => (
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
    </>
  );
}

function nextPlace(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
