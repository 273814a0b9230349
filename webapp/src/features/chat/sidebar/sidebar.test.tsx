import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '@/lib/leavePage';
import { choose, item, list, titles } from '@/testing/conversationList';
import { renderApp } from '@/testing/renderApp';
import { play, server } from '@/testing/server';
import { conversation, message } from '@/testing/world/fixtures';
import { problem } from '@/testing/world/respond';
import { World } from '@/testing/world/World';

const HOUR = 3_600_000;
const ago = (ms: number) => new Date(Date.now() - ms).toISOString();

let world: World;

beforeEach(() => {
  world = play(World.inUse());
  world.conversations = [
    conversation({ lastMessageAt: ago(1000) }),
    conversation({
      id: 'tea',
      title: 'Afternoon drinks',
      lastMessageAt: ago(400 * 24 * HOUR),
      messages: [
        message('user', 'What goes with cake?', { id: 'asked' }),
        message('assistant', 'First flush Darjeeling, of course.', { id: 'said' }),
      ],
    }),
  ];
});

async function show(user: ReturnType<typeof renderApp>['user'], view: string) {
  await user.click(await screen.findByRole('button', { name: /show other conversations/ }));
  await user.click(await screen.findByRole('menuitem', { name: view }));
}

describe('the list of conversations', () => {
  it('stands by day, pinned ones first', async () => {
    world.conversations.push(
      conversation({ id: 'p', title: 'Pinned', pinned: true, lastMessageAt: ago(900 * HOUR) }),
    );
    renderApp('/chat');

    await item(/Names for a cat/);

    const headings = within(await list()).getAllByRole('heading');
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      'Pinned',
      'Today',
      expect.stringMatching(/^[A-Z][a-z]+ 20\d\d$/),
    ]);
    expect(within(await list()).getByRole('list', { name: 'Today' })).toHaveTextContent('Names for a cat');
  });

  it('loads as far as somebody wants to see', async () => {
    world.conversations = Array.from({ length: 120 }, (_, at) =>
      conversation({ id: `n-${at}`, title: `No. ${at}`, lastMessageAt: ago((at + 1) * HOUR) }),
    );
    const { user } = renderApp('/chat');
    await item(/No. 49\b/);
    expect(await titles()).toHaveLength(50);

    await user.click(screen.getByRole('button', { name: 'Show more' }));
    await item(/No. 99\b/);
    await user.click(await screen.findByRole('button', { name: 'Show more' }));
    await item(/No. 119\b/);

    expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
    expect(new Set(await titles()).size).toBe(120);
  });

  it('shows what programs began apart', async () => {
    world.conversations.push(conversation({ id: 'program', title: 'Nightly report', origin: 'program' }));
    const { user } = renderApp('/chat');
    await item(/Names for a cat/);
    expect(screen.queryByRole('link', { name: /Nightly report/ })).not.toBeInTheDocument();

    await show(user, 'From programs');

    expect(await item(/Nightly report/)).toBeInTheDocument();
    expect(await titles()).toHaveLength(1);
  });

  it('shows what the agent did by itself apart, and only to read', async () => {
    world.conversations.push(conversation({ id: 'own', title: 'Nightly report', origin: 'agent' }));
    const { user } = renderApp('/chat');
    await item(/Names for a cat/);
    expect(screen.queryByRole('link', { name: /Nightly report/ })).not.toBeInTheDocument();

    await show(user, 'By the agent itself');
    await user.click(await item(/Nightly report/));

    expect(await screen.findByText(/^Your agent did this by itself/)).toBeInTheDocument();
    expect(screen.queryByRole('textbox', { name: 'Message your agent' })).not.toBeInTheDocument();
  });

  it('says so when it cannot be loaded, and tries again', async () => {
    server.use(http.get('*/api/chat/conversations', () => problem(400, 'validation_failed'), { once: true }));
    const { user } = renderApp('/chat');

    await user.click(await within(await list()).findByRole('button', { name: 'Try again' }));

    expect(await item(/Names for a cat/)).toBeInTheDocument();
  });
});

describe('a conversation', () => {
  it('is renamed, and its page with it', async () => {
    const { user } = renderApp('/chat/conversation-1');
    await choose(user, 'Names for a cat', 'Rename');
    const field = await screen.findByRole('textbox', { name: 'Title' });
    expect(field).toHaveValue('Names for a cat');

    await user.clear(field);
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
    await user.type(field, 'Pixel{Enter}');

    expect(await item(/^Pixel/)).toHaveAttribute('aria-current', 'page');
    expect(screen.getByRole('heading', { level: 1, name: 'Pixel' })).toBeInTheDocument();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('that could not be renamed says why, and keeps what was typed', async () => {
    server.use(http.patch('*/api/chat/conversations/:id', () => problem(404, 'not_found')));
    const { user } = renderApp('/chat');
    await choose(user, 'Names for a cat', 'Rename');
    await user.type(await screen.findByRole('textbox', { name: 'Title' }), '!{Enter}');

    expect(await screen.findByRole('alert')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Title' })).not.toHaveValue('');
  });

  it('is pinned and unpinned', async () => {
    const { user } = renderApp('/chat');
    await choose(user, 'Afternoon drinks', 'Pin');
    await waitFor(async () => expect((await titles())[0]).toMatch(/^Afternoon drinks/));

    await choose(user, 'Afternoon drinks', 'Unpin');

    await waitFor(async () => expect((await titles())[0]).toMatch(/^Names for a cat/));
  });

  it('is put away and taken out again', async () => {
    const { user } = renderApp('/chat');
    await choose(user, 'Afternoon drinks', 'Archive');
    await waitFor(async () => expect(await titles()).toHaveLength(1));

    await show(user, 'Archived');
    await choose(user, 'Afternoon drinks', 'Take out of the archive');
    expect(await screen.findByText('Nothing is archived.')).toBeInTheDocument();
    await show(user, 'Chats');

    expect(await item(/Afternoon drinks/)).toBeInTheDocument();
  });

  it.each([
    ['Export as Markdown', 'markdown'],
    ['Export as JSON', 'json'],
  ])('is taken along: %s', async (entry, format) => {
    const goTo = vi.spyOn(browser, 'goTo').mockImplementation(() => undefined);
    const { user } = renderApp('/chat');

    await choose(user, 'Names for a cat', entry);

    await waitFor(() =>
      expect(goTo).toHaveBeenCalledWith(
        expect.stringContaining(`/api/chat/conversations/conversation-1/export?format=${format}`),
      ),
    );
    goTo.mockRestore();
  });

  it('gets the title a model found for it', async () => {
    world.conversations = [];
    const { user } = renderApp('/chat');
    const composer = await screen.findByRole('textbox', { name: 'Message your agent' });
    await waitFor(() => expect(composer).toBeEnabled());
    await user.type(composer, 'Name my cat{Enter}');
    await item(/^Name my cat/);
    await waitFor(() => expect(world.conversations[0]?.messages.at(-1)?.status).toBe('complete'));

    world.conversations = world.conversations.map((one) => ({
      ...one,
      title: 'Names for a cat',
      titledBy: 'model' as const,
    }));

    expect(await item(/^Names for a cat/)).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1, name: 'Names for a cat' })).toBeInTheDocument();
  });
});
