import {
  createContext,
  useContext,
  useEffect,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';
import { flushSync } from 'react-dom';
import { Nearness } from '@/lib/nearness';

/** More than a reader's wheel turns in one go. */
const AROUND = '1200px';

const Watching = createContext<RefObject<Nearness | null> | null>(null);

/** Around what says in parts, by useNear, whether they are near enough to be drawn. */
export function NearWatch({ children }: { children: ReactNode }) {
  const watching = useRef<Nearness>(null);
  useEffect(() => {
    // Children ask before their parent's effects run, so the first of them makes it.
    return () => {
      watching.current?.close();
      watching.current = null;
    };
  }, []);
  return <Watching value={watching}>{children}</Watching>;
}

/** Whether an element has been near what is in view; once it has, that stays. */
export function useNear(element: RefObject<Element | null>, atOnce: boolean): boolean {
  const watching = useContext(Watching);
  const [near, setNear] = useState(atOnce);
  useEffect(() => {
    if (near || !watching || !element.current) return;
    watching.current ??= new Nearness(element.current.closest('[data-scrolls]'), AROUND);
    return watching.current.watch(element.current, () => flushSync(() => setNear(true)));
  }, [near, watching, element]);
  return near || atOnce;
}
