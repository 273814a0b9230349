import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import { conversationKeys } from '@/entities/conversation/conversations';
import { selectVersionMutation } from '@/entities/conversation/versions';
import { apiProblemFrom, type ApiProblem } from '@/lib/api/problem';
import type { Conversation, Message } from '@/lib/api/types';
import { focusComposer } from '../conversation/composerFocus';
import { giveBack } from '../conversation/drafts';
import { turnsOf } from '../conversation/turns';
import type { Sending } from '../conversation/useSending';
import type { Asked } from '../runs/run';
import { beginEdit, changeEdit, endEdit, settleEdits, type Edit } from './edits';

export interface Versions {
  /** The conversation they are of. */
  place: string;
  /** Whether something may be said instead, and another version be shown, just now. */
  may: boolean;
  /** Says a message the way it was edited. */
  send: (message: Message, edit: Edit) => void;
  /** Asks once more what a message asks. */
  askAgain: (message: Message) => void;
  /** Shows the version that a message belongs to. */
  choose: (message: string) => void;
  /** Begins to edit what the person said last; false where there is nothing. */
  editLast: () => boolean;
  /** Keeps what is read where it is, however long what follows is. */
  hold: () => void;
}

const NONE: Versions = {
  place: '',
  may: false,
  send: () => undefined,
  askAgain: () => undefined,
  choose: () => undefined,
  editLast: () => false,
  hold: () => undefined,
};

export const VersionsContext = createContext<Versions>(NONE);

export const useVersions = () => useContext(VersionsContext);

/** The versions of one conversation, and why the last thing done with them failed. */
export function useVersionsOf(
  conversation: Conversation | undefined,
  may: boolean,
  sending: Sending,
  hold: () => void,
): [Versions, ApiProblem | null] {
  const queryClient = useQueryClient();
  const place = conversation?.id ?? '';
  const [failed, setFailed] = useState<{ place: string; problem: ApiProblem } | null>(null);
  const { mutate, isPending } = useMutation(selectVersionMutation(queryClient, place));

  useEffect(() => {
    if (!conversation) return;
    settleEdits(conversation, ({ text, attachments, problem }) => {
      giveBack(place, text, attachments);
      if (problem) setFailed({ place, problem });
    });
  }, [conversation, place]);

  const versions = useMemo((): Versions => {
    const instead = (asked: Asked, onAccepted: () => void, onRefused: (problem: ApiProblem) => void) => {
      setFailed(null);
      sending.sendInstead(asked, {
        onAccepted,
        onRefused: (problem) => {
          onRefused(problem);
          void queryClient.invalidateQueries({ queryKey: conversationKeys.one(place) });
        },
      });
      focusComposer();
    };
    return {
      place,
      may,
      send: (message, { text, attachments }) => {
        const { id } = message;
        changeEdit(id, { sentBeside: message.versions ?? [id], problem: null });
        instead(
          { text: text.trim(), attachments, insteadOf: id },
          () => endEdit(id),
          (problem) => changeEdit(id, { problem }),
        );
      },
      askAgain: ({ id, content, attachments }) =>
        instead(
          { text: content, attachments, insteadOf: id },
          () => undefined,
          (problem) => setFailed({ place, problem }),
        ),
      choose: (message) => {
        if (isPending) return;
        mutate(message, {
          onSuccess: () => setFailed(null),
          onError: (thrown) => setFailed({ place, problem: apiProblemFrom(thrown) }),
        });
      },
      editLast: () => {
        const last = may ? lastOwn(conversation) : undefined;
        if (last) beginEdit(place, last, 'composer');
        return last !== undefined;
      },
      hold,
    };
  }, [conversation, hold, isPending, may, mutate, place, queryClient, sending]);
  return [versions, failed?.place === place ? failed.problem : null];
}

function lastOwn(conversation: Conversation | undefined): Message | undefined {
  return turnsOf(conversation, [], undefined)
    .flatMap((turn) => (turn.kind === 'message' && !turn.asked ? [turn.message] : []))
    .findLast(({ role, unreadable }) => role === 'user' && !unreadable);
}
