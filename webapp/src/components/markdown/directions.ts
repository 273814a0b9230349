import type { Root } from 'hast';

/**
 * Each block of a text runs in the direction of its own words. What lies within one has no direction of its own here, or
 * the block would not look at it: its lines still run as their words do, by its style.
 */
export function directions() {
  return ({ children }: Root) => {
    for (const block of children) {
      if (block.type === 'element' && block.tagName !== 'pre') block.properties.dir = 'auto';
    }
  };
}
