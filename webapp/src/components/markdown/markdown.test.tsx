import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '@/i18n/language';
import MarkdownContent from './MarkdownContent';

const show = (source: string) => render(<MarkdownContent source={source} headings={2} />);

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
    show(source);

    expect(screen.getByText('words')).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
    expect(document.querySelector('a')).toBeNull();
  });

  it.each(['https://example.org/a', 'http://example.org', 'mailto:ada@example.org'])(
    'to %s works',
    (href) => {
      show(`[words](${href})`);

      expect(screen.getByRole('link', { name: 'words' })).toHaveAttribute('href', href);
    },
  );
});

describe('what an answer is made of', () => {
  it('has headings of one level, whatever levels it names, and never the page’s own', () => {
    show('# One\n\ntext\n\n### Two\n\ntext\n\n###### Three');

    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'One',
      'Two',
      'Three',
    ]);
    expect(screen.queryByRole('heading', { level: 1 })).not.toBeInTheDocument();
  });

  it('names the boxes of its tasks after the tasks', () => {
    show('- [x] Look *closely*\n- [ ] Write\n  - [ ] ask for `the plan`');

    expect(screen.getByRole('checkbox', { name: 'Look closely' })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Write' })).not.toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'ask for the plan' })).toBeInTheDocument();
  });

  it('has footnotes in the language of the page, and a way back from each', async () => {
    await chooseLanguage('de');
    show('So it is.[^1]\n\n[^1]: Says who?');

    expect(screen.getByRole('heading', { name: 'Fußnoten' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Zurück zu Fußnote 1 im Text' })).toHaveAttribute(
      'href',
      expect.stringContaining('fnref-1'),
    );
  });
});
