import { lazy, Suspense } from 'react';
import css from './Markdown.module.css';

const load = () => import('./MarkdownContent');
const MarkdownContent = lazy(load);

/** Fetches the renderer before it is needed. */
export function preloadMarkdown(): void {
  void load();
}

/** Markdown without raw HTML; plain text until the renderer is there. */
export function Markdown({ source }: { source: string }) {
  return (
    <Suspense fallback={<p className={css.plain}>{source}</p>}>
      <MarkdownContent source={source} />
    </Suspense>
  );
}
