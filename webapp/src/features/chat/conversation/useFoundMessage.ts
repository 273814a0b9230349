import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { anchorOf } from '../foundMessage';

/** Brings the message into view, and the focus to it, that the address leads to, once it is there. */
export function useFoundMessage(ready: boolean): boolean {
  const { hash, key } = useLocation();
  const anchor = anchorOf(hash);
  useEffect(() => {
    if (!ready || !anchor) return;
    const message = document.getElementById(anchor);
    if (!message) return;
    message.tabIndex = -1;
    message.dataset.found = '';
    message.scrollIntoView({ block: 'center' });
    message.focus({ preventScroll: true });
    return () => {
      delete message.dataset.found;
    };
  }, [anchor, key, ready]);
  return anchor !== null;
}
