import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

const NARROW = '(max-width: 48rem)';

export interface SidebarState {
  open: boolean;
  /** On a narrow screen it lies over the page as a drawer. */
  drawer: boolean;
  show: () => void;
  hide: () => void;
}

type Button = RefObject<HTMLButtonElement | null>;

/** `opener` shows it and `closer` hides it: each is there when the other is not, and hands the focus over. */
export function useSidebar(opener: Button, closer: Button): SidebarState {
  const [drawer, setDrawer] = useState(() => window.matchMedia(NARROW).matches);
  const [open, setOpen] = useState(() => !window.matchMedia(NARROW).matches);
  const pressed = useRef(false);

  useEffect(() => {
    const narrow = window.matchMedia(NARROW);
    const follow = () => {
      setDrawer(narrow.matches);
      setOpen(!narrow.matches);
    };
    narrow.addEventListener('change', follow);
    return () => narrow.removeEventListener('change', follow);
  }, []);

  useEffect(() => {
    // A drawer looks after the focus itself.
    if (pressed.current && !drawer) (open ? closer : opener).current?.focus();
    pressed.current = false;
  }, [open, drawer, opener, closer]);

  const turn = useCallback((next: boolean) => {
    pressed.current = true;
    setOpen(next);
  }, []);

  return {
    open,
    drawer,
    show: useCallback(() => turn(true), [turn]),
    hide: useCallback(() => turn(false), [turn]),
  };
}
