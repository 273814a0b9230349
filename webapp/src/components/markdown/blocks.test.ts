import { describe, expect, it } from 'vitest';
import { markdownBlocks } from './blocks';

describe('markdownBlocks', () => {
  it('cuts between paragraphs, headings and code', () => {
    expect(markdownBlocks('One\n\n# Two\n\n```js\na\n```\n\nThree')).toEqual([
      'One\n',
      '# Two\n',
      '```js\na\n```\n',
      'Three',
    ]);
  });

  it('never cuts within code, lists, tables or what belongs to a list item', () => {
    for (const whole of [
      '```\na\n\nb\n```',
      '- a\n\n- b\n\n  more',
      '1. a\n\n2. b',
      '| a |\n\n| b |',
      '~~~\na\n\n```\n\nb\n~~~',
    ]) {
      expect(markdownBlocks(whole)).toEqual([whole]);
    }
  });

  it('never cuts within formulas, and does after them', () => {
    for (const whole of ['$$\na\n\nb\n$$', '\\[\na\n\nb\n\\]', '$$\na\n\nb']) {
      expect(markdownBlocks(whole)).toEqual([whole]);
    }
    expect(markdownBlocks('$$\na\n$$\n\nb')).toEqual(['$$\na\n$$\n', 'b']);
    expect(markdownBlocks('\\[\na\n\\]\n\nb')).toEqual(['\\[\na\n\\]\n', 'b']);
    expect(markdownBlocks('$$a$$\n\nb')).toEqual(['$$a$$\n', 'b']);
  });

  it('keeps everything together when a definition is used somewhere else', () => {
    const source = 'See [x].\n\nMore\n\n[x]: https://example.org';

    expect(markdownBlocks(source)).toEqual([source]);
  });

  it('loses nothing, at any length of a growing text', () => {
    const source = 'A\n\n```py\nx = 1\n\ny\n```\n\n- l\n\nB\n\n\nC\n';

    for (let end = 0; end <= source.length; end += 1) {
      expect(markdownBlocks(source.slice(0, end)).join('\n')).toBe(source.slice(0, end));
    }
  });
});
