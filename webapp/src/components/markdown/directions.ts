import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

const READ_BY_THEMSELVES = new Set([
  ...['p', 'ul', 'ol', 'blockquote', 'table', 'th', 'td'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
]);

/** Each block of a text runs in the direction of its own words; code from left to right. */
export function directions() {
  return (tree: Root) =>
    visit(tree, 'element', ({ tagName, properties }) => {
      if (READ_BY_THEMSELVES.has(tagName)) properties.dir = 'auto';
      if (tagName === 'pre') properties.dir = 'ltr';
    });
}
