import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Conversation } from '@/lib/api/types';
import { conversationKeys } from '@/entities/conversation/conversations';
import { followConversation, type NumberedEvent } from '@/entities/conversation/events';
import { noteTitle } from '@/entities/conversation/lists';
import { queueMayHaveChanged } from '@/entities/conversation/queue';
import { useSeen } from '@/hooks/useSeen';
import { NOTHING_YET, withEvents, type Course } from '../runs/course';
import { nextFrame } from '../runs/nextFrame';

/**
 * Shows answers as they come that another tab or device began, or this one before it was reloaded, or that waited for
 * the one before; and the version that was chosen elsewhere. Of what rests nothing is followed in a tab that nobody
 * sees: a browser has only so many connections.
 */
export function useAnswerUnderWay(
  conversation: Conversation | undefined,
  followedHere: boolean,
  othersWait: boolean,
): void {
  const queryClient = useQueryClient();
  const seen = useSeen();
  const rests = !conversation?.run && !othersWait;
  const worthIt = rests ? seen && conversation?.origin !== 'agent' : true;
  const id = worthIt && !followedHere ? conversation?.id : undefined;
  useEffect(() => {
    if (!id) return;
    const abort = new AbortController();
    void follow(queryClient, id, abort.signal);
    return () => abort.abort();
  }, [queryClient, id]);
}

async function follow(queryClient: QueryClient, id: string, signal: AbortSignal): Promise<void> {
  const known = () => queryClient.getQueryData<Conversation>(conversationKeys.one(id));
  const askAgain = async () => {
    // What has left the queue by now is in the history that is asked for after it.
    await queueMayHaveChanged(queryClient, id);
    await queryClient.invalidateQueries({ queryKey: conversationKeys.one(id) });
  };
  let turnId: string | null = null;
  let course = NOTHING_YET;
  const showing = nextFrame((events: NumberedEvent[]) => {
    for (const { event } of events) {
      if (event.turnId !== turnId) course = NOTHING_YET;
      turnId = event.turnId;
    }
    course = withEvents(
      course,
      events.filter(({ event }) => event.turnId === turnId),
    );
    if (turnId) show(queryClient, id, turnId, course);
  });
  try {
    for await (const numbered of followConversation(id, null, signal)) {
      const { event } = numbered;
      if (event.event === 'queue.changed') {
        void queueMayHaveChanged(queryClient, id);
        continue;
      }
      if (event.event === 'conversation.rearranged') {
        void askAgain();
        continue;
      }
      if (event.event === 'conversation.titled') {
        noteTitle(queryClient, id, event.title);
        continue;
      }
      showing.add(numbered);
      if (event.event === 'turn.started' && known()?.run?.messageId !== event.turnId) void askAgain();
      if (event.event === 'turn.ended') void askAgain();
    }
  } catch {
    // The history says what became of it, or why it cannot be had.
    if (!signal.aborted) await askAgain();
  }
}

/** What the history had already of it stays until the events have caught up. */
function show(queryClient: QueryClient, id: string, turnId: string, { text, thinking, calls }: Course): void {
  queryClient.setQueryData<Conversation>(conversationKeys.one(id), (conversation) => {
    const run = conversation?.run;
    const behind =
      !run ||
      run.messageId !== turnId ||
      text.length < run.text.length ||
      thinking.length < (run.thinking?.length ?? 0) ||
      calls.length < run.toolCalls.length;
    return behind
      ? conversation
      : { ...conversation, run: { ...run, text, thinking, toolCalls: [...calls] } };
  });
}
