import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import type { Conversation } from '@/lib/api/types';
import { anchorOf, messageAt } from '../foundMessage';

/**
 * Brings the message into view, and the focus to it, that the address leads to, once it is there. Where it belongs to
 * another version, that is chosen first.
 */
export function useFoundMessage(
  conversation: Conversation | undefined,
  /** Whether the conversation is not being asked for just now. */
  settled: boolean,
  choose: (message: string) => void,
): boolean {
  const { hash, key } = useLocation();
  const anchor = anchorOf(hash);
  const done = useRef<string | null>(null);
  const chosen = useRef<string | null>(null);
  const ready = conversation !== undefined && settled;
  const there =
    anchor !== null && (conversation?.messages.some(({ id }) => id === messageAt(anchor)) ?? false);
  const choosing = useRef(choose);
  useEffect(() => {
    choosing.current = choose;
  });

  useEffect(() => {
    const way = `${key} ${anchor}`;
    if (!ready || !anchor || there || done.current === way || chosen.current === way) return;
    chosen.current = way;
    choosing.current(messageAt(anchor));
  }, [anchor, key, ready, there]);

  useEffect(() => {
    const way = `${key} ${anchor}`;
    if (!there || !anchor || done.current === way) return;
    const message = document.getElementById(anchor);
    if (!message) return;
    done.current = way;
    message.tabIndex = -1;
    message.dataset.found = '';
    message.scrollIntoView({ block: 'center' });
    message.focus({ preventScroll: true });
    return () => {
      delete message.dataset.found;
    };
  }, [anchor, key, there]);
  return anchor !== null;
}
