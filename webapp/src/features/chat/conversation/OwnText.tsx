import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { CopyButton } from '@/components/ui/CopyButton';
import { anchorOf } from '../foundMessage';
import css from './OwnText.module.css';

/** Folded to twelve lines, so that folding is worth it. */
const LONG_IN_LINES = 16;

/**
 * What a person said, as they typed it. A long one is folded: all of it stays in the page, for who listens to it and for
 * the browser's search, which unfolds it.
 */
export function OwnText({ text, tools }: { text: string; tools?: ReactNode }) {
  const { t } = useTranslation('chat');
  const id = useId();
  const words = useRef<HTMLParagraphElement>(null);
  const turner = useRef<HTMLButtonElement>(null);
  const long = useLength(words);
  const [open, setOpen] = useState(false);
  useUnfoldedWhenFound(words, () => setOpen(true));

  function turn() {
    setOpen(!open);
    // The rest of the page moves up beneath the button.
    requestAnimationFrame(() => turner.current?.scrollIntoView({ block: 'nearest' }));
  }

  const folded = long && !open;
  return (
    <div className={css.own}>
      <div className={css.tools}>
        {tools}
        <CopyButton label={t('copyMessage')} text={() => text} />
      </div>
      <div className={css.bubble}>
        <p
          ref={words}
          id={id}
          dir="auto"
          className={css.text}
          data-folded={folded || undefined}
          onScroll={() => folded && setOpen(true)}
        >
          {text}
        </p>
        {long && (
          <button
            ref={turner}
            type="button"
            className={css.turn}
            aria-expanded={open}
            aria-controls={id}
            onClick={turn}
          >
            {open ? <ChevronUp size={15} aria-hidden="true" /> : <ChevronDown size={15} aria-hidden="true" />}
            {t(open ? 'own.showLess' : 'own.showAll')}
          </button>
        )}
      </div>
    </div>
  );
}

type Words = React.RefObject<HTMLElement | null>;

/** Whether it has more lines than are shown at once, at the width it has now. */
function useLength(words: Words): boolean {
  const [long, setLong] = useState(false);
  useLayoutEffect(() => {
    const element = words.current;
    if (!element) return;
    const measure = () => {
      const line = Number.parseFloat(getComputedStyle(element).lineHeight);
      setLong(element.scrollHeight > LONG_IN_LINES * line);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [words]);
  return long;
}

/** The search of conversations leads to a message, not to a place in it. */
function useUnfoldedWhenFound(words: Words, unfold: () => void): void {
  const { hash } = useLocation();
  const unfolding = useRef(unfold);
  useEffect(() => {
    const anchor = anchorOf(hash);
    if (anchor && words.current?.closest('li')?.id === anchor) unfolding.current();
  }, [hash, words]);
}
