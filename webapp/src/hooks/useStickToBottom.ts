import { useCallback, useEffect, useRef, useState } from 'react';

const NEAR_PX = 48;

/** Keeps the end of growing content in view until its reader scrolls up, and again once they are back at the end. */
export function useStickToBottom() {
  const frame = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const sticking = useRef(true);
  const lastTop = useRef(0);
  const [away, setAway] = useState(false);

  const toBottom = useCallback(() => {
    sticking.current = true;
    setAway(false);
    if (frame.current) frame.current.scrollTop = frame.current.scrollHeight;
  }, []);

  /** Leaves what is read where it is, until its reader is at the end again. */
  const hold = useCallback(() => {
    sticking.current = false;
  }, []);

  const onScroll = useCallback(() => {
    if (!frame.current) return;
    const { scrollTop, scrollHeight, clientHeight } = frame.current;
    const near = scrollHeight - clientHeight - scrollTop < NEAR_PX;
    // Only a move upwards is the reader's: growing content makes the distance larger without any.
    if (near) sticking.current = true;
    else if (scrollTop < lastTop.current) sticking.current = false;
    lastTop.current = scrollTop;
    setAway(!near && !sticking.current);
  }, []);

  useEffect(() => {
    if (!content.current || !frame.current) return;
    const observer = new ResizeObserver(() => {
      if (sticking.current && frame.current) frame.current.scrollTop = frame.current.scrollHeight;
    });
    observer.observe(content.current);
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);

  return { frame, content, onScroll, away, toBottom, hold };
}
