import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Skeleton } from '@/components/ui/Skeleton';
import type { Conversation } from '@/lib/api/types';
import { anchorOf, messageAnchor } from '../foundMessage';
import type { Run } from '../runs/run';
import css from './Conversation.module.css';
import { NearWatch } from './Near';
import { RunView } from './RunView';
import { TranscriptItem } from './TranscriptItem';
import { useVersions } from '../versions/useVersions';
import { turnsOf, versionsWith } from './turns';
import type { Sending } from './useSending';

/** Fills the largest screen. */
const DRAWN_AT_ONCE = 16;

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
  const { may, askAgain } = useVersions();
  const found = anchorOf(useLocation().hash);
  const turns = useMemo(() => turnsOf(conversation, before, run), [conversation, before, run]);
  return (
    <NearWatch>
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
                versions={versionsWith(conversation, turn.run)}
              />
            );
          }
          const { message, asked, question } = turn;
          // The second time it was asked, it stands there already.
          if (message.role === 'user' && asked) return null;
          const again = may && place === turns.length - 1 && question && !question.unreadable;
          return (
            <TranscriptItem
              // What is said instead stands in the same place.
              key={message.versions?.[0] ?? message.id}
              conversationId={conversation?.id ?? ''}
              message={message}
              running={conversation?.run?.messageId === message.id ? conversation.run : null}
              onRetry={again ? () => askAgain(question) : undefined}
              atOnce={place >= turns.length - DRAWN_AT_ONCE || messageAnchor(message.id) === found}
            />
          );
        })}
      </ol>
    </NearWatch>
  );
}
