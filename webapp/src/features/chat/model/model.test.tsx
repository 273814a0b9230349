import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '@/testing/eventually';
import { renderApp } from '@/testing/renderApp';
import { play } from '@/testing/server';
import { conversation, provider } from '@/testing/world/fixtures';
import { World } from '@/testing/world/World';

let world: World;

beforeEach(() => {
  world = play(World.inUse());
});

const composer = () => screen.findByRole('textbox', { name: 'Message your agent' });
const choice = () => screen.findByRole('combobox', { name: 'Model for this conversation' });
const bodies = (call: string) => world.bodies.filter((one) => one.call === call).map(({ body }) => body);

describe('the model of a conversation', () => {
  it('is chosen for a new one with its first message, and is no other chat’s', async () => {
    const { user } = renderApp('/chat');
    await user.selectOptions(await choice(), 'acme/small');
    await user.type(await composer(), 'Hi{Enter}');

    await eventually(() =>
      expect(bodies('POST /api/chat/turns')).toEqual([expect.objectContaining({ model: 'acme/small' })]),
    );
    await waitFor(() => expect(window.location.pathname).toBe('/chat/conversation-new-1'));
    await waitFor(async () => expect(await choice()).toHaveValue('acme/small'));

    await user.click(screen.getByRole('link', { name: 'New chat' }));
    await waitFor(async () => expect(await choice()).toHaveValue(''));
  });

  it('is changed, and goes back to the agent’s own choice', async () => {
    const { user } = renderApp('/chat/conversation-1');
    const list = await choice();
    expect(await within(list).findByRole('option', { name: /^Default: / })).toBeInTheDocument();

    await user.selectOptions(list, 'acme/medium');
    await eventually(() => expect(world.conversations[0]?.model).toBe('acme/medium'));
    await user.selectOptions(await choice(), '');
    await eventually(() => expect(world.conversations[0]?.model).toBeNull());
    expect(bodies('PATCH /api/chat/conversations/conversation-1')).toEqual([
      { model: 'acme/medium' },
      { model: null },
    ]);
  });

  it('that is gone is shown as such', async () => {
    world.conversations = [conversation({ model: 'former/huge' })];
    renderApp('/chat/conversation-1');

    const list = await choice();
    await waitFor(() => expect(list).toHaveValue('former/huge'));
    expect(within(list).getByRole('option', { name: 'former/huge (not available)' })).toBeInTheDocument();
  });

  it('is nothing to choose where there is one', async () => {
    const [large] = provider().models;
    world.providers = [provider({ models: large ? [large] : [] })];
    renderApp('/chat/conversation-1');
    await waitFor(async () => expect(await composer()).toBeEnabled());

    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  });

  it('that cannot look at pictures says so before any is sent', async () => {
    const blind = {
      model: 'large',
      images: false,
      refusedFields: [],
      developerRoleRefused: false,
    };
    world.providers = [provider({ learned: [blind] })];
    const { user } = renderApp('/chat/conversation-1');
    await choice();
    await user.upload(screen.getByTestId('attach'), new File(['x'], 'cat.png', { type: 'image/png' }));
    expect(await screen.findByText(/acme\/large cannot look at pictures/)).toBeInTheDocument();
    await user.type(await composer(), 'Look{Enter}');
    expect(bodies('POST /api/chat/turns')).toEqual([]);

    await user.selectOptions(await choice(), 'acme/small');
    await waitFor(() => expect(screen.queryByText(/cannot look at pictures/)).not.toBeInTheDocument());
    await user.type(await composer(), '{Enter}');
    await eventually(() => expect(bodies('POST /api/chat/turns')).toHaveLength(1));
  });
});
