import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { describe, expect, it, vi } from 'vitest';
import { TooltipProvider } from '@/components/ui/Tooltip';
import { OwnText } from './OwnText';

const LINE = 20;
const LINES = Array.from({ length: 40 }, (_, at) => `Line ${at + 1}`);

/** A browser in which each line of a text is as high as another. */
function show(lines: readonly string[], address = '/chat/c1') {
  const text = lines.join('\n');
  vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockReturnValue(lines.length * LINE);
  const style = window.getComputedStyle.bind(window);
  vi.spyOn(window, 'getComputedStyle').mockImplementation((element, pseudo) =>
    Object.assign(style(element, pseudo), { lineHeight: `${LINE}px` }),
  );
  HTMLElement.prototype.scrollIntoView = () => undefined;
  render(
    <MemoryRouter initialEntries={[address]}>
      <TooltipProvider>
        <ul>
          <li id="message-m1">
            <OwnText text={text} />
          </li>
        </ul>
      </TooltipProvider>
    </MemoryRouter>,
  );
  return { text, words: screen.getByText(/Line 1\b/) };
}

describe('what a person said', () => {
  it('is copied as it was typed', async () => {
    const user = userEvent.setup();
    const { text } = show(LINES);

    await user.click(screen.getByRole('button', { name: 'Copy message' }));

    expect(await navigator.clipboard.readText()).toBe(text);
  });

  it('is folded where it is long, with all of it in the page, and keeps the focus', async () => {
    const user = userEvent.setup();
    const { words } = show(LINES);
    expect(words).toHaveAttribute('data-folded');
    expect(words).toHaveTextContent('Line 40');
    expect(words).toHaveAttribute('dir', 'auto');

    const button = screen.getByRole('button', { name: 'Show all', expanded: false });
    await user.click(button);
    expect(words).not.toHaveAttribute('data-folded');
    expect(screen.getByRole('button', { name: 'Show less', expanded: true })).toHaveFocus();

    await user.keyboard('{Enter}');
    expect(words).toHaveAttribute('data-folded');
    expect(button).toHaveFocus();
  });

  it('is not folded for a few lines', () => {
    const { words } = show(LINES.slice(0, 14));

    expect(words).not.toHaveAttribute('data-folded');
    expect(screen.queryByRole('button', { name: /^Show/ })).not.toBeInTheDocument();
  });

  it('unfolds when the browser’s search scrolls to something in it', () => {
    const { words } = show(LINES);

    fireEvent.scroll(words);

    expect(words).not.toHaveAttribute('data-folded');
  });

  it('is unfolded where the search of conversations leads to it', () => {
    expect(show(LINES, '/chat/c1#message-m1').words).not.toHaveAttribute('data-folded');
  });
});
