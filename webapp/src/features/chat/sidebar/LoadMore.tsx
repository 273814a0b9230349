import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import css from './Sidebar.module.css';

interface LoadMoreProps {
  busy: boolean;
  /** Ends when what was asked for is there, or will not come. */
  onMore: () => Promise<unknown>;
}

/** Loads what comes next as soon as its reader is near; a button where that does not happen. */
export function LoadMore({ busy, onMore }: LoadMoreProps) {
  const { t } = useTranslation('chat');
  const end = useRef<HTMLDivElement>(null);
  const more = useRef(onMore);
  const [round, setRound] = useState(0);

  useEffect(() => {
    more.current = onMore;
  });

  // An observer only says what changes: where the end is still in view after a load, another one has to look.
  useEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        void more.current().finally(() => setRound((before) => before + 1));
      },
      { root: end.current.closest('nav'), rootMargin: '600px 0px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [round]);

  return (
    <div ref={end} className={css.more}>
      <Button size="s" busy={busy} onClick={() => void onMore()}>
        {t('showMore')}
      </Button>
    </div>
  );
}
