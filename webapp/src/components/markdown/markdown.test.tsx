import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '@/i18n/language';
import { showMarkdown } from '@/testing/showMarkdown';

describe('a link in an answer', () => {
  it.each([
    ['a script', '[words](javascript:alert(1))'],
    ['a data address', '[words](data:text/html,hello)'],
    ['a path of these pages', '[words](/settings/providers)'],
    ['a file beside the page', '[words](notes.md)'],
    ['a question to the page', '[words](?world=1)'],
    ['no address at all', '[words]()'],
    ['a place without a scheme', '[words](//elsewhere.example/x)'],
    ['a mark of the page', '[words](#content)'],
    ['a picture that was refused', '![words](javascript:alert(1))'],
  ])('to %s is only words', (_, source) => {
    showMarkdown(source);

    expect(screen.getByText('words')).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
    expect(document.querySelector('a')).toBeNull();
  });

  it.each(['https://example.org/a', 'http://example.org', 'mailto:ada@example.org'])(
    'to %s works',
    (href) => {
      showMarkdown(`[words](${href})`);

      expect(screen.getByRole('link', { name: 'words' })).toHaveAttribute('href', href);
    },
  );
});

describe('a picture in an answer', () => {
  it('is not shown: it is a link that says which place it is at', () => {
    showMarkdown('![A wall](https://pictures.example.org/wall.png) ![](https://example.org/x.png)');

    expect(document.querySelector('img')).toBeNull();
    expect(screen.getByRole('link', { name: 'A wall (picture from pictures.example.org)' })).toHaveAttribute(
      'href',
      'https://pictures.example.org/wall.png',
    );
    expect(screen.getByRole('link', { name: 'Picture (picture from example.org)' })).toBeInTheDocument();
  });
});

describe('what an answer is made of', () => {
  it('runs in the direction of its own words, and code from left to right', () => {
    showMarkdown('# שלום\n\nHello\n\nמה\n\n- אחת\n\n> شكرا\n\n| א |\n| - |\n| ב |\n\n```\nx\n```');

    for (const block of ['h2', 'p', 'ul', 'blockquote', 'table']) {
      expect(document.querySelector(block), block).toHaveAttribute('dir', 'auto');
    }
    expect(document.querySelector('pre')?.closest('[dir]')).toHaveAttribute('dir', 'ltr');
  });

  it('has headings of one level, whatever levels it names, and never the page’s own', () => {
    showMarkdown('# One\n\ntext\n\n### Two\n\ntext\n\n###### Three');

    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'One',
      'Two',
      'Three',
    ]);
    expect(screen.queryByRole('heading', { level: 1 })).not.toBeInTheDocument();
  });

  it('names the boxes of its tasks after the tasks', () => {
    showMarkdown('- [x] Look *closely*\n- [ ] Write\n  - [ ] ask for `the plan`');

    expect(screen.getByRole('checkbox', { name: 'Look closely' })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Write' })).not.toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'ask for the plan' })).toBeInTheDocument();
  });

  it('has footnotes in the language of the page, and a way back from each', async () => {
    await chooseLanguage('de');
    showMarkdown('So it is.[^1]\n\n[^1]: Says who?');

    expect(screen.getByRole('heading', { name: 'Fußnoten' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Zurück zu Fußnote 1 im Text' })).toHaveAttribute(
      'href',
      expect.stringContaining('fnref-1'),
    );
  });
});
