import { lazy, Suspense } from 'react';
import { fetchCodeAtLast } from '@/lib/pageCode';
import css from './Markdown.module.css';

const load = () => import('./MarkdownContent');
/** Where its code cannot be fetched just now, texts stay plain until it can. */
const MarkdownContent = lazy(() => fetchCodeAtLast(load));

/** Fetches the renderer before it is needed. */
export function preloadMarkdown(): void {
  load().catch(() => undefined); // the component that needs it tries again
}

/** The level of a text's headings. */
export type HeadingLevels = 2 | 3 | 4;

interface MarkdownProps {
  source: string;
  /** One below the heading that stands above the text. */
  headings?: HeadingLevels;
}

/** Markdown without raw HTML; plain text until the renderer is there. */
export function Markdown({ source, headings = 2 }: MarkdownProps) {
  return (
    <Suspense fallback={<p className={css.plain}>{source}</p>}>
      <MarkdownContent source={source} headings={headings} />
    </Suspense>
  );
}
