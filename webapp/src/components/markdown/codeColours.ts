import { useEffect, useSyncExternalStore } from 'react';
import type { Options } from 'react-markdown';
import type rehypeHighlight from 'rehype-highlight';
import { fetchCode } from '@/lib/pageCode';

type Plugin = NonNullable<Options['rehypePlugins']>[number];

/** A block of code that says what language it is in; others stay plain. */
const SAYS_ITS_LANGUAGE = /^[ >*+-]*(`{3,}|~{3,})[ \t]*[a-z]/im;

let plugin: Plugin | null = null;
const listeners = new Set<() => void>();

/** What colours the code of a text; fetched where a text has some, and null until it is there. */
export function useCodeColours(source: string): Plugin | null {
  const wanted = plugin === null && SAYS_ITS_LANGUAGE.test(source);
  useEffect(() => {
    // Where it cannot be fetched, code stays readable; the next text with some tries again.
    if (wanted) fetchCode(() => import('rehype-highlight')).then(keep, () => undefined);
  }, [wanted]);
  return useSyncExternalStore(follow, () => plugin);
}

function keep({ default: highlight }: { default: typeof rehypeHighlight }): void {
  plugin ??= [highlight, { detect: false }];
  for (const listener of listeners) listener();
}

function follow(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
