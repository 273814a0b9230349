import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useNavigate } from 'react-router';
import { problemFromThrown } from '@/lib/api/problem';
import type { Attachment, Conversation } from '@/lib/api/types';
import { abortRun, conversationKeys } from '@/entities/conversation/conversations';
import { NEW } from '../runs/RunStore';
import { loadHistory } from '../runs/history';
import { isRefused, type Asked, type SendOptions } from '../runs/run';
import { useRunStore } from '../runs/useRuns';
import { chooseForNewChat, newChatModel } from '../model/newChatModel';
import { giveBack, moveDraft } from './drafts';

export interface Sending {
  send: (text: string, attachments?: readonly Attachment[]) => void;
  /** Says something in the place of a message. */
  sendInstead: (asked: Asked, options: SendOptions) => void;
  /** Asks again what a run asked: as another version of it, once the history has it. */
  retry: (runId: string) => void;
  stop: () => void;
  /** Puts a message that was not sent back into the composer. */
  takeBack: (runId: string) => void;
}

const chatAddress = (id: string) => `/chat/${id}`;

/** What a reader can do in one conversation. A new one becomes a page of its own as soon as it has an id. */
export function useSending(
  conversationId: string | undefined,
  addressOf: (id: string) => string = chatAddress,
): Sending {
  const store = useRunStore();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const place = conversationId ?? NEW;
  const shownPlace = useRef<string | null>(place);

  useEffect(() => {
    shownPlace.current = place;
    return () => {
      shownPlace.current = null;
      store.moved();
    };
  }, [place, store]);

  const onConversation = useCallback(
    (id: string) => {
      if (shownPlace.current !== NEW) return false;
      moveDraft(NEW, id);
      chooseForNewChat(null);
      void navigate(addressOf(id), { replace: true });
      return true;
    },
    [navigate, addressOf],
  );

  return useMemo(
    () => ({
      send: (text, attachments = []) => {
        const model = place === NEW ? newChatModel() : null;
        store.send(place, { text, attachments, ...(model ? { model } : {}) }, { onConversation });
      },
      sendInstead: (asked, options) => store.send(place, asked, options),
      retry: (runId) => {
        const run = store.at(place);
        if (place === NEW || run?.id !== runId || isRefused(run)) {
          store.retry(place, runId, { onConversation });
          return;
        }
        void loadHistory(queryClient, place).then(() => {
          const known = queryClient.getQueryData<Conversation>(conversationKeys.one(place));
          const said = known?.messages.findLast(({ role }) => role === 'user');
          if (store.at(place) || !said) store.retry(place, runId, {});
          else store.send(place, { ...run.asked, attachments: said.attachments, insteadOf: said.id });
        });
      },
      takeBack: (runId) => {
        const { text, attachments } = store.takeBack(runId);
        giveBack(place, text, attachments);
      },
      stop: () => {
        if (store.at(place)) void store.stop(place);
        else
          void stopElsewhere(place).then(() =>
            queryClient.invalidateQueries({ queryKey: conversationKeys.one(place) }),
          );
      },
    }),
    [store, place, onConversation, queryClient],
  );
}

/** A run that another tab started, or this one before it was reloaded. The history shows what became of it. */
function stopElsewhere(conversationId: string): Promise<unknown> {
  return abortRun(conversationId).catch(problemFromThrown);
}
