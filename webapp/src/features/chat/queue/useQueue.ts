import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import {
  changeQueuedMutation,
  queueMutation,
  queueQuery,
  sendQueuedMutation,
  takeBackQueuedMutation,
} from '@/entities/conversation/queue';
import { conversationKeys } from '@/entities/conversation/conversations';
import { ApiProblem, problemFromThrown } from '@/lib/api/problem';
import type { Attachment, Conversation, QueuedMessage } from '@/lib/api/types';
import { giveBack } from '../conversation/drafts';

export interface Queue {
  /** Those that have not begun, as far as the page knows. */
  waiting: readonly QueuedMessage[];
  /** Why the last thing done with it failed. */
  problem: ApiProblem | null;
  add: (text: string, attachments?: readonly Attachment[]) => void;
  change: (message: QueuedMessage, text: string) => void;
  takeBack: (message: QueuedMessage) => void;
  send: (message: QueuedMessage) => void;
}

const NONE: readonly QueuedMessage[] = [];

/** What waits in a conversation for the answer under way. No text that was typed is lost when something fails. */
export function useQueue(place: string, conversation: Conversation | undefined): Queue {
  const queryClient = useQueryClient();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const { data = NONE } = useQuery({ ...queueQuery(place), enabled: conversation !== undefined });
  const add = useMutation(queueMutation(queryClient, place));
  const change = useMutation(changeQueuedMutation(queryClient, place));
  const takeBack = useMutation(takeBackQueuedMutation(queryClient, place));
  const send = useMutation(sendQueuedMutation(queryClient, place));
  const begun = new Set(conversation?.messages.map(({ id }) => id));
  const waiting = data.filter(({ turnId }) => !begun.has(turnId));

  useGone(data, () => void queryClient.invalidateQueries({ queryKey: conversationKeys.one(place) }));

  const failed =
    (lost: string, files: readonly Attachment[] = []) =>
    (thrown: unknown) => {
      setProblem(alreadySent(problemFromThrown(thrown)));
      giveBack(place, lost, files);
    };
  const fine = () => setProblem(null);
  return {
    waiting,
    problem,
    add: (content, files = []) =>
      add.mutate(
        { turnId: crypto.randomUUID(), content, attachments: files.map(({ id }) => id) },
        { onSuccess: fine, onError: failed(content, files) },
      ),
    change: ({ turnId }, content) =>
      change.mutate({ turnId, content }, { onSuccess: fine, onError: failed(content) }),
    takeBack: ({ turnId, content, attachments }) =>
      takeBack.mutate(turnId, {
        onSuccess: () => {
          fine();
          giveBack(place, content, attachments);
        },
        onError: failed(''),
      }),
    send: ({ turnId }) => send.mutate(turnId, { onSuccess: fine, onError: failed('') }),
  };
}

/** Who finds it gone from the queue was too late: its turn has begun. */
function alreadySent(problem: unknown): ApiProblem {
  if (!(problem instanceof ApiProblem)) return new ApiProblem('generic', 0, String(problem));
  return problem.code === 'not_found' ? new ApiProblem('already_sent', 404, problem.detail) : problem;
}

/** Calls back when something has left the queue, which is when its turn begins. */
function useGone(queued: readonly QueuedMessage[], left: () => void): void {
  const before = useRef(queued);
  const tell = useRef(left);
  useEffect(() => {
    tell.current = left;
  });
  useEffect(() => {
    const now = new Set(queued.map(({ turnId }) => turnId));
    if (before.current.some(({ turnId }) => !now.has(turnId))) tell.current();
    before.current = queued;
  }, [queued]);
}
