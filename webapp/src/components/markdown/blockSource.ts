import type { Element } from 'hast';
import { createContext } from 'react';

/** The Markdown that the piece of a text around it was made of. */
export const BlockSource = createContext('');

/** What an element was made of, without what its lines are indented or quoted with. */
export function sourceOf(element: Element | undefined, block: string): string {
  const { start, end } = element?.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return '';
  const [first = '', ...others] = block.slice(start.offset, end.offset).split('\n');
  return [first, ...others.map((line) => line.slice(start.column - 1))].join('\n');
}
