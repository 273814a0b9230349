import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseTheme } from '@/lib/theme';
import { showMarkdown } from '@/testing/showMarkdown';
import { draw } from './draw';

vi.mock('./draw');

const SOURCE = 'flowchart TD\n  A --> B\n';
const BLOCK = `\`\`\`mermaid\n${SOURCE}\`\`\``;
const drawing = (title = '') => ({ svg: new Blob(['<svg/>']), width: 300, height: 200, title });
const picture = () => screen.findByRole('img');
const code = () => document.querySelector('pre');

beforeEach(() => {
  let made = 0;
  URL.createObjectURL = () => `blob:${(made += 1)}`;
  URL.revokeObjectURL = () => undefined;
  vi.mocked(draw).mockReset().mockResolvedValue(drawing());
  act(() => chooseTheme('light'));
});

describe('a diagram', () => {
  it('is drawn, and called what its author called it', async () => {
    vi.mocked(draw).mockResolvedValue(drawing('The way of a message'));
    showMarkdown(BLOCK);

    expect(await picture()).toHaveAccessibleName('The way of a message');
    expect(await picture()).toHaveAttribute('width', '300');
    expect(code()).toBeNull();
    expect(draw).toHaveBeenCalledExactlyOnceWith(SOURCE, false);
  });

  it('has a switch to its source, which keeps the focus', async () => {
    const user = userEvent.setup();
    showMarkdown(BLOCK);
    await picture();

    await user.click(screen.getByRole('button', { name: 'Show source' }));
    expect(code()).toHaveTextContent('A --> B');
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Show diagram' })).toHaveFocus();

    await user.keyboard('{Enter}');
    expect(await picture()).toHaveAccessibleName('Diagram');
  });

  it('is drawn anew in another theme, and shown until then as it was', async () => {
    showMarkdown(BLOCK);
    const before = (await picture()).getAttribute('src');

    act(() => chooseTheme('dark'));

    expect(screen.getByRole('img')).toHaveAttribute('src', before);
    await waitFor(() => expect(screen.getByRole('img')).not.toHaveAttribute('src', before));
    expect(draw).toHaveBeenLastCalledWith(SOURCE, true);
  });

  it('stays its source with a note where it has a mistake', async () => {
    vi.mocked(draw).mockRejectedValue(new Error('Parse error on line 2'));
    showMarkdown(BLOCK);

    expect(await screen.findByText(/This diagram cannot be drawn/)).toBeInTheDocument();
    expect(code()).toHaveTextContent('A --> B');
    expect(screen.queryByRole('button', { name: /^Show/ })).not.toBeInTheDocument();
  });

  it.each([
    ['', '```mermaid\nflowchart TD\n  A --> B'],
    [' in a list', '- ```mermaid\n  flowchart TD\n    A --> B'],
    [', its last line begun', '```mermaid\nflowchart TD\n  A --> B\n``'],
  ])('that is still being written%s stays its source until it is whole', async (_, begun) => {
    const { grow } = showMarkdown(begun);
    await act(() => new Promise((later) => setTimeout(later, 50)));
    expect(code()).toHaveTextContent('A --> B');
    expect(draw).not.toHaveBeenCalled();

    grow(`${begun.replace(/\n``$/, '')}\n${begun.startsWith('-') ? '  ' : ''}\`\`\`\n\nMore`);
    expect(await picture()).toBeInTheDocument();
  });

  it('is drawn once, however the answer goes on', async () => {
    const { grow } = showMarkdown(BLOCK);
    await picture();
    grow(`${BLOCK}\n\nMore`);
    grow(`${BLOCK}\n\nMore and more`);

    expect(draw).toHaveBeenCalledOnce();
  });
});
