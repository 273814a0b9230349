import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import { useKey } from '@/hooks/useKey';
import { useStickToBottom } from '@/hooks/useStickToBottom';
import { conversationQuery } from '@/entities/conversation/conversations';
import { isLive, isRefused } from '../runs/run';
import { NEW } from '../runs/RunStore';
import { useRun, useRunsBefore } from '../runs/useRuns';
import attachments from '../attachments/Attachments.module.css';
import { pick } from '../attachments/picked';
import { useDroppedFiles } from '../attachments/useDroppedFiles';
import css from './Conversation.module.css';
import { ConversationFoot } from './ConversationFoot';
import { HistoryProblem } from './HistoryProblem';
import { Starters } from './Starters';
import { Transcript } from './Transcript';
import { useQueue } from '../queue/useQueue';
import { useVersionsOf, VersionsContext } from '../versions/useVersions';
import { useAnswerUnderWay } from './useAnswerUnderWay';
import { useFoundMessage } from './useFoundMessage';
import { useReadOnly } from './useReadOnly';
import { useSending } from './useSending';

interface ConversationViewProps {
  conversationId: string | undefined;
  banner: ReactNode;
  /** What an empty chat shows; something to begin with unless it says otherwise. */
  empty?: (onPick: (text: string) => void) => ReactNode;
  /** Where a conversation's page is, where that is not the chat. */
  addressOf?: (id: string) => string;
}

export function ConversationView({
  conversationId,
  banner,
  empty: beginning = (onPick) => <Starters onPick={onPick} />,
  addressOf,
}: ConversationViewProps) {
  const { t } = useTranslation('chat');
  const place = conversationId ?? NEW;
  const readOnly = useReadOnly(conversationId);
  const run = useRun(place);
  const before = useRunsBefore(place);
  const live = run !== undefined && isLive(run);
  const sending = useSending(conversationId, addressOf);
  const history = useQuery({
    ...conversationQuery(place),
    enabled: (query) => place !== NEW && !(live && query.state.data),
  });
  const { frame, content, onScroll, away, toBottom, hold } = useStickToBottom();
  const shown = place === NEW ? undefined : history.data;
  const queue = useQueue(place, shown);
  useAnswerUnderWay(shown, live, queue.waiting.length > 0);
  const answering = live || Boolean(shown?.run);
  useKey('stop', sending.stop, answering && !readOnly);
  const title = shown?.unreadable ? t('unreadable') : shown?.title || t(place === NEW ? 'newChat' : 'title');
  useDocumentTitle(title);

  const may = shown !== undefined && !readOnly && !answering && (!run || isRefused(run));
  const [versions, refusal] = useVersionsOf(shown, may, sending, hold);
  const found = useFoundMessage(shown, !history.isFetching, versions.choose);
  useEffect(() => {
    if (!found || run) toBottom();
  }, [place, run?.id, toBottom, found, run]);

  const loading = place !== NEW && history.isPending && !run;
  const empty = place === NEW && !run;
  const lost = history.data === undefined && history.errorUpdateCount > 0 && place !== NEW && !run;
  const { over, handlers } = useDroppedFiles(!readOnly && !loading && !lost, (files) => pick(place, files));
  return (
    <VersionsContext value={versions}>
      <div className={css.view} {...handlers}>
        {over && (
          <p className={attachments.drop} aria-hidden="true">
            {t('attach.drop')}
          </p>
        )}
        {!empty && <h1 className="visually-hidden">{title}</h1>}
        <div className={css.scroll} ref={frame} onScroll={onScroll} data-scrolls>
          <div className={css.column} ref={content}>
            {banner}
            {empty && beginning(sending.send)}
            {lost && <HistoryProblem key={place} query={history} />}
            {!empty && (
              <Transcript
                conversation={shown}
                before={before}
                run={run}
                loading={loading && !lost}
                sending={sending}
              />
            )}
          </div>
        </div>
        <ConversationFoot
          place={place}
          run={run}
          conversation={shown}
          queue={queue}
          answering={answering}
          disabled={loading || lost}
          refusal={refusal}
          onLatest={away ? toBottom : undefined}
          sending={sending}
        />
      </div>
    </VersionsContext>
  );
}
