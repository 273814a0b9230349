import { useCallback, useEffect, useState } from 'react';

const NARROW = '(max-width: 48rem)';

export interface SidebarState {
  open: boolean;
  /** On a narrow screen it lies over the page as a drawer. */
  drawer: boolean;
  show: () => void;
  hide: () => void;
}

export function useSidebar(): SidebarState {
  const [drawer, setDrawer] = useState(() => window.matchMedia(NARROW).matches);
  const [open, setOpen] = useState(() => !window.matchMedia(NARROW).matches);

  useEffect(() => {
    const narrow = window.matchMedia(NARROW);
    const follow = () => {
      setDrawer(narrow.matches);
      setOpen(!narrow.matches);
    };
    narrow.addEventListener('change', follow);
    return () => narrow.removeEventListener('change', follow);
  }, []);

  return {
    open,
    drawer,
    show: useCallback(() => setOpen(true), []),
    hide: useCallback(() => setOpen(false), []),
  };
}
