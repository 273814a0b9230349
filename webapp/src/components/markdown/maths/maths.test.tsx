import { waitFor } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { showMarkdown } from '@/testing/showMarkdown';
import { mayHaveMaths } from './mayHaveMaths';

const show = (source: string) => showMarkdown(source).container;
const formulas = (page: Element) =>
  [...page.querySelectorAll('.katex')].map((one) => one.querySelector('annotation')?.textContent);
const displayed = (page: Element) => page.querySelectorAll('.katex-display').length;

beforeAll(() => import('./MathsBlock'));

describe('a formula', () => {
  it.each([
    ['between dollars', 'It is $a^2$ then.', 'a^2'],
    ['between brackets of TeX', String.raw`It is \(a_1 * b * c_2\) then.`, 'a_1 * b * c_2'],
    ['after money', 'For $5 you get $x$.', 'x'],
    ['in an item', String.raw`- \(x\)`, 'x'],
    ['in a cell', '| a |\n| - |\n| $x$ |', 'x'],
  ])('%s is set within its line', async (_, source, formula) => {
    const page = show(source);

    await waitFor(() => expect(formulas(page)).toEqual([formula]));
    expect(displayed(page)).toBe(0);
  });

  it.each([
    ['double dollars on lines of their own', '$$\na\n\nb\n$$'],
    ['double dollars on one line', '$$a b$$'],
    ['brackets of TeX on lines of their own', '\\[\na\n\nb\n\\]'],
    ['brackets of TeX on one line', String.raw`\[ a b \]`],
    ['brackets of TeX within a paragraph', String.raw`So \[a b\] holds.`],
    ['a block of code for maths', '```math\na b\n```'],
  ])('in %s stands by itself', async (_, source) => {
    const page = show(source);

    await waitFor(() => expect(displayed(page)).toBe(1));
    expect(formulas(page)[0]?.replace(/\s+/g, ' ').trim()).toBe('a b');
  });

  it('that cannot be read stays as it was written', async () => {
    const page = show(String.raw`It is $\nosuchthing{x}$ then.`);

    await waitFor(() => expect(page.querySelector('[data-unread]')).toHaveTextContent('\\nosuchthing{x}'));
  });

  it('can name neither addresses nor files', async () => {
    const page = show(
      String.raw`$\href{javascript:alert(1)}{x}$ $\includegraphics{https://example.org/x.png}$`,
    );

    await waitFor(() =>
      expect(formulas(page).length + page.querySelectorAll('[data-unread]').length).toBe(2),
    );
    expect(page.querySelector('a, img')).toBeNull();
  });
});

describe('no formula', () => {
  it.each([
    ['money', String.raw`It costs $5 and $10, or $5-$10, or US$5/US$7, for \(z\).`],
    ['money in a cell', '| a | b |\n| - | - |\n| $5 or $10 | \\(z\\) |'],
    ['a dollar alone', String.raw`One $ and another $ there, and \(z\).`],
    ['code', '`$a$` and `\\(b\\)`'],
    ['a block of code', '```sh\necho $a$ \\[x\\]\n```'],
    ['what is not closed yet', '$$\na^2\n\nMore'],
    ['what is not closed yet in brackets of TeX', '\\[\na^2\n\nMore'],
  ])('is %s', async (_, source) => {
    // With something beside it that is one, so that its code is there.
    const page = show(source.includes('z') ? source : `${source}\n\nThe end: \\(z\\)`);

    await waitFor(() => expect(formulas(page)).toEqual(['z']));
  });

  it.each(['It costs $5 and $10.', 'a \\* b', '`x`', '$HOME and $PATH', 'US$5/US$7'])(
    'in “%s” fetches nothing',
    (source) => {
      expect(mayHaveMaths(source)).toBe(false);
    },
  );
});
