import katex from 'katex';
import 'katex/contrib/copy-tex';
import 'katex/dist/katex.min.css';
import { useLayoutEffect, useRef } from 'react';
import css from './Formula.module.css';

interface FormulaProps {
  source: string;
  display: boolean;
}

/**
 * A formula, also in MathML for those who listen. It is put into the page by its own elements: text that names styles
 * would be refused by the content security policy.
 */
export function Formula({ source, display }: FormulaProps) {
  const place = useRef<HTMLSpanElement>(null);

  useLayoutEffect(() => {
    const span = place.current;
    if (!span) return;
    try {
      katex.render(source, span, { displayMode: display, trust: false, strict: 'ignore', maxSize: 40 });
      delete span.dataset.unread;
    } catch {
      span.textContent = source;
      span.dataset.unread = '';
    }
  }, [source, display]);

  useLayoutEffect(() => {
    const span = place.current;
    if (!span || !display) return;
    // Only what does not fit is a stop of the Tab key.
    const observer = new ResizeObserver(() => {
      if (span.scrollWidth > span.clientWidth) span.tabIndex = 0;
      else span.removeAttribute('tabindex');
    });
    observer.observe(span);
    return () => observer.disconnect();
  }, [display]);

  return <span ref={place} dir="ltr" className={display ? css.display : css.inline} />;
}
