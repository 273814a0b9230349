import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { theme } from '@/lib/theme';
import { renderApp } from '@/testing/renderApp';
import { play } from '@/testing/server';
import { conversation, message } from '@/testing/world/fixtures';
import { World } from '@/testing/world/World';

let world: World;

beforeEach(() => {
  Element.prototype.scrollIntoView ??= () => undefined;
  world = play(World.inUse());
  world.conversations = [
    conversation({ id: 'c1', title: 'Mosaics of Ravenna', messages: [message('user', 'Tell me')] }),
    conversation({ id: 'c2', title: 'Chickpeas', messages: [message('user', 'A recipe')] }),
  ];
});

const composer = () => screen.findByRole('textbox', { name: 'Message your agent' });
const FIELD = { name: /^Find conversations/ };
const field = () => screen.findByRole('combobox', FIELD);
const option = (name: string | RegExp) => screen.findByRole('option', { name });
const keyList = () => screen.findByRole('dialog', { name: 'Keyboard shortcuts' });

async function chat() {
  const { user } = renderApp('/chat/c1');
  await waitFor(async () => expect(await composer()).toHaveFocus());
  return user;
}

async function find(words: string) {
  const user = await chat();
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await field(), words);
  return user;
}

describe('the palette', () => {
  it('finds a conversation by what the server knows of it, and opens it', async () => {
    const user = await find('chick');
    const found = await option('Chickpeas');
    await waitFor(async () =>
      expect(await field()).toHaveAttribute('aria-activedescendant', found.getAttribute('id')),
    );
    expect(screen.getByRole('listbox', { name: 'Results' })).toBeInTheDocument();

    await user.keyboard('{Enter}');

    await waitFor(() => expect(window.location.pathname).toBe('/chat/c2'));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('finds a page by a word of what is on it', async () => {
    const user = await find('goes to sleep');
    await user.click(await option(/Agent\s+Goes to sleep after/));

    await waitFor(() => expect(window.location.pathname).toBe('/settings/agent'));
  });

  it('names pages first that are called so, and parts of pages with them', async () => {
    const user = await find('invitations');

    expect((await screen.findAllByRole('option'))[0]).toHaveAccessibleName('Users › Invitations');
    await user.clear(await field());
    await user.type(await field(), 'agent');
    const names = (await screen.findAllByRole('option')).map(({ textContent }) => textContent);
    expect(names[0]).toBe('Agent');
    expect(names.findIndex((name) => name.startsWith('Model providers'))).toBeGreaterThan(0);
  });

  it('leads nobody to a page that is not theirs', async () => {
    if (world.user) world.user = { ...world.user, role: 'member' };
    await find('audit');

    expect(await screen.findByText('Nothing has “audit”.')).toBeInTheDocument();
    expect(screen.queryByRole('option')).not.toBeInTheDocument();
  });

  it('chooses a theme, and gives the focus back', async () => {
    const user = await find('dark');
    await user.click(await option('Appearance: Dark'));

    expect(theme()).toBe('dark');
    await waitFor(async () => expect(await composer()).toHaveFocus());
  });

  it('signs out', async () => {
    const user = await find('sign out');
    await option('Sign out');
    await user.keyboard('{Enter}');

    expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeInTheDocument();
  });

  it('shows what comes next when that is wanted', async () => {
    world.conversations = Array.from({ length: 60 }, (_, at) =>
      conversation({ id: `n${at}`, title: `Needle ${at}`, messages: [message('user', 'x')] }),
    );
    const { user } = renderApp('/chat');
    await composer();
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await field(), 'needle');
    await user.click(await option('Show more'));

    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(60));
    expect(screen.getByText('60 results')).toBeInTheDocument();
  });

  it('goes with the key it came with, and with Escape', async () => {
    const user = await chat();
    for (const way of ['{Control>}k{/Control}', '{Escape}']) {
      await user.keyboard('{Control>}k{/Control}');
      await field();
      await user.keyboard(way);
      await waitFor(() => expect(screen.queryByRole('combobox', FIELD)).not.toBeInTheDocument());
    }
  });
});

describe('the list of keys', () => {
  it('comes by the question mark, but not while somebody types', async () => {
    const user = await chat();
    await user.keyboard('?');
    expect(await composer()).toHaveValue('?');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();

    screen.getByRole('link', { name: 'New chat' }).focus();
    await user.keyboard('?');
    const list = within(await keyList());
    expect(list.getByText('Stop the answer').closest('div')).toHaveTextContent('Esc');
    expect(list.getByText('Show this list').closest('div')).toHaveTextContent('? or Ctrl+/');
    await user.keyboard('{Control>}k{/Control}');
    expect(screen.queryByRole('combobox', FIELD)).not.toBeInTheDocument();

    await user.keyboard('{Escape}');
    expect(screen.getByRole('link', { name: 'New chat' })).toHaveFocus();
  });

  it('is in the account menu too', async () => {
    const user = await chat();
    await user.click(screen.getByRole('button', { name: /^Account menu/ }));
    await user.click(screen.getByRole('menuitem', { name: 'Keyboard shortcuts' }));

    expect(await keyList()).toBeInTheDocument();
  });
});

describe('Escape', () => {
  async function underWay() {
    world.answers = [[{ text: 'Once upon a time' }, 'hang']];
    const user = await chat();
    await user.keyboard('A story{Enter}');
    await screen.findByText('Once upon a time');
    return user;
  }

  it('stops the answer under way, and leaves the focus where it is', async () => {
    const user = await underWay();
    await user.keyboard('{Escape}');

    expect(await screen.findByText('Stopped before the end')).toBeInTheDocument();
    expect(await composer()).toHaveFocus();
  });

  it('closes a menu, a dialog and an input method’s word first', async () => {
    const user = await underWay();
    await user.click(screen.getByRole('button', { name: /^Account menu/ }));
    await user.keyboard('{Escape}');
    await user.keyboard('{Control>}k{/Control}');
    await field();
    await user.keyboard('{Escape}');
    fireEvent.keyDown(await composer(), { key: 'Escape', isComposing: true });
    await user.click(screen.getByRole('searchbox', { name: 'Search conversations' }));
    await user.keyboard('{Escape}');

    expect(screen.getByRole('button', { name: 'Stop' })).toBeInTheDocument();
    expect(screen.queryByText('Stopped before the end')).not.toBeInTheDocument();
    expect(world.aborted).toEqual([]);
  });
});
