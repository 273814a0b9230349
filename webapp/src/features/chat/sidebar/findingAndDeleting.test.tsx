import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { choose, item, titles } from '@/testing/conversationList';
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

describe('deleting', () => {
  it('is taken back, also with what was open', async () => {
    const { user } = renderApp('/chat/conversation-1');
    await choose(user, 'Names for a cat', 'Delete');
    expect(await screen.findByText('Deleted “Names for a cat”')).toBeInTheDocument();
    await waitFor(() => expect(window.location.pathname).toBe('/chat'));
    expect(await titles()).toHaveLength(1);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Undo' })).toHaveFocus());

    await user.keyboard('{Enter}');

    await waitFor(() => expect(window.location.pathname).toBe('/chat/conversation-1'));
    await waitFor(async () => expect(await item(/Names for a cat/)).toHaveAttribute('aria-current', 'page'));
    expect(screen.queryByText('Deleted “Names for a cat”')).not.toBeInTheDocument();
  });

  it('stands when nobody takes it back', async () => {
    const { user } = renderApp('/chat');
    await choose(user, 'Afternoon drinks', 'Delete');
    const told = (await screen.findByText('Deleted “Afternoon drinks”')).parentElement as HTMLElement;

    await user.click(within(told).getByRole('button', { name: 'Close' }));

    expect(screen.queryByText('Deleted “Afternoon drinks”')).not.toBeInTheDocument();
    expect(document.body).not.toHaveFocus();
    expect(await titles()).toHaveLength(1);
  });

  it('that cannot be taken back any more says so', async () => {
    const { user } = renderApp('/chat');
    await choose(user, 'Afternoon drinks', 'Delete');
    await screen.findByText('Deleted “Afternoon drinks”');
    world.removed = [];

    await user.click(screen.getByRole('button', { name: 'Undo' }));

    await user.click(await screen.findByRole('button', { name: 'Close' }));
    expect(await titles()).toHaveLength(1);
  });

  it('that failed leaves the conversation and says why', async () => {
    server.use(http.delete('*/api/chat/conversations/:id', () => problem(503, 'database_unavailable')));
    const { user } = renderApp('/chat');

    await choose(user, 'Afternoon drinks', 'Delete');

    expect(await screen.findByRole('button', { name: 'Close' })).toBeInTheDocument();
    expect(await titles()).toHaveLength(2);
  });
});

describe('searching', () => {
  const field = () => screen.findByRole('searchbox', { name: 'Search conversations' });

  it('shows where it was said, and opens there', async () => {
    const { user } = renderApp('/chat');
    await user.type(await field(), 'darjeeling');

    const found = await item(/Afternoon drinks.*First flush Darjeeling/);
    expect(within(found).getByText('Darjeeling')).toHaveProperty('tagName', 'MARK');
    expect(await screen.findByText('1 conversation found')).toBeInTheDocument();
    await user.click(found);

    const answer = await screen.findByText('First flush Darjeeling, of course.');
    await waitFor(() => expect(answer.closest('li')).toHaveFocus());
    expect(answer.closest('li')).toHaveAttribute('data-found');
  });

  it('looks at titles and at what was put away', async () => {
    world.conversations = world.conversations.map((one) => ({ ...one, archived: true }));
    const { user } = renderApp('/chat');
    await user.type(await field(), 'DRINKS');

    expect(within(await item(/Afternoon drinks/)).getByText('drinks')).toHaveProperty('tagName', 'MARK');
  });

  it('says when there is nothing, and shows everything again afterwards', async () => {
    const { user } = renderApp('/chat');
    await user.type(await field(), 'coffee');
    expect(await screen.findByText('Nothing has “coffee”.')).toBeInTheDocument();

    await user.clear(await field());

    await waitFor(async () => expect(await titles()).toHaveLength(2));
  });
});
