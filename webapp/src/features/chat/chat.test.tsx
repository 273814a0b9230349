import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '@/testing/eventually';
import { renderApp } from '@/testing/renderApp';
import { play, server } from '@/testing/server';
import { conversation, message } from '@/testing/world/fixtures';
import { problem } from '@/testing/world/respond';
import { World } from '@/testing/world/World';

let world: World;

beforeEach(() => {
  world = play(World.inUse());
});

const composer = () => screen.findByRole('textbox', { name: 'Message your agent' });
const lastOf = (name: string) => screen.getAllByRole('article', { name }).at(-1) as HTMLElement;

async function say(text: string, address = '/chat') {
  const { user } = renderApp(address);
  await waitFor(async () => expect(await composer()).toBeEnabled());
  await user.type(await composer(), `${text}{Enter}`);
  return user;
}

describe('a message', () => {
  it('is on the page at once, and its answer ends up in a conversation of its own', async () => {
    world.answers = [[{ text: 'Hello **' }, { pause: 20 }, { text: 'Ada**.' }]];
    await say('Hi there');
    expect(lastOf('You')).toHaveTextContent('Hi there');
    expect(await composer()).toHaveValue('');

    await waitFor(() => expect(window.location.pathname).toBe('/chat/conversation-new-1'));
    await waitFor(() => expect(lastOf('Agent')).toHaveTextContent('Hello Ada.'));
    expect(await within(lastOf('Agent')).findByText('Ada')).toHaveProperty('tagName', 'STRONG');
    await waitFor(() =>
      expect(screen.getByRole('link', { name: /Hi there/ })).toHaveAttribute('aria-current', 'page'),
    );
  });

  it('begins a conversation that is called by its words until a model finds a title', async () => {
    world.titles = ['A friendly greeting'];
    await say('Hi there');

    await waitFor(() =>
      expect(screen.getByRole('link', { name: /A friendly greeting/ })).toHaveAttribute(
        'aria-current',
        'page',
      ),
    );
    expect(screen.getByRole('heading', { name: 'A friendly greeting', level: 1 })).toBeInTheDocument();
    expect(document.title).toContain('A friendly greeting');
    expect(screen.queryByRole('link', { name: /Hi there/ })).not.toBeInTheDocument();
  });

  it('has nobody to answer it before there is a provider: an empty chat leads to one', async () => {
    world.providers = [];
    const { user } = renderApp('/chat');

    expect(
      await screen.findByRole('heading', { name: 'Your agent needs a model first' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Help me plan my week' })).not.toBeInTheDocument();

    await user.click(screen.getByRole('link', { name: 'Add a provider' }));
    expect(await screen.findByRole('heading', { name: 'Model providers' })).toBeInTheDocument();
  });

  it('is sent by Enter, never empty, and has lines with Shift+Enter', async () => {
    const { user } = renderApp('/chat');
    const area = await composer();
    await user.type(area, '   {Enter}');
    await user.type(area, '{Shift>}{Enter}{/Shift}one{Shift>}{Enter}{/Shift}two{Enter}');

    await eventually(() =>
      expect(world.bodies.map(({ body }) => body)).toEqual([
        { clientTurnId: expect.any(String) as string, content: 'one\ntwo' },
      ]),
    );
  });

  it('continues a conversation under its id', async () => {
    await say('And a dog?', '/chat/conversation-1');

    await eventually(() => expect(world.bodies[0]?.body).toMatchObject({ conversationId: 'conversation-1' }));
    await waitFor(() => expect(lastOf('Agent')).toHaveTextContent('Hello there.'));
    expect(screen.getAllByRole('article')).toHaveLength(4);
  });

  it('waits for the agent to wake, and says which phase it is in', async () => {
    world.answers = [[{ waking: 'gateway' }, 'hang']];
    await say('Wake up');

    await waitFor(() =>
      expect(lastOf('Agent')).toHaveTextContent('Waking your agent: starting the gateway…'),
    );
    await waitFor(() => expect(lastOf('Agent')).toHaveTextContent(/3 s/));
  });

  it('is stopped by its reader, and what was written stays', async () => {
    world.answers = [[{ text: 'Once upon a time' }, 'hang']];
    const user = await say('Tell me a story');
    await waitFor(() => expect(lastOf('Agent')).toHaveTextContent('Once upon a time'));

    await user.click(screen.getByRole('button', { name: 'Stop' }));

    expect(await screen.findByText('Stopped before the end')).toBeInTheDocument();
    expect(lastOf('Agent')).toHaveTextContent('Once upon a time');
    expect(world.aborted).toEqual(['conversation-new-1']);
  });

  it('that was refused says why in plain words, and can be sent again or changed', async () => {
    server.use(http.post('*/api/chat/turns', () => problem(409, 'conversation_busy')));
    const user = await say('My long thought');
    await waitFor(() => expect(lastOf('Agent')).toHaveTextContent(/still answering in this conversation/));
    expect(screen.getByText('Not sent')).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Edit message' }));
    expect(await composer()).toHaveValue('My long thought');
    server.resetHandlers();
    play(world);
    await user.type(await composer(), '!{Enter}');

    await waitFor(() => expect(lastOf('Agent')).toHaveTextContent('Hello there.'));
    expect(lastOf('You')).toHaveTextContent('My long thought!');
  });

  it('without a model to think with is kept, and says where one is found', async () => {
    world.answers = [[{ error: { code: 'no_provider', message: 'Your agent has no model.' } }]];
    await say('My long thought');

    await waitFor(() => expect(lastOf('Agent')).toHaveTextContent(/no model to think with yet/));
    expect(screen.getByRole('link', { name: 'Open provider settings' })).toBeInTheDocument();
    expect(screen.queryByText('Not sent')).not.toBeInTheDocument();
  });

  it('whose answer failed half way keeps that half, the reason and a way to try again', async () => {
    world.answers = [
      [{ text: 'Let me see' }, { error: { code: 'out_of_memory', message: 'Killed at 1.5 GiB.' } }],
    ];
    const user = await say('Think hard');
    expect(await screen.findByText('Your agent ran out of memory.')).toBeInTheDocument();
    expect(screen.getByText('Killed at 1.5 GiB.')).toBeInTheDocument();
    expect(lastOf('Agent')).toHaveTextContent('Let me see');

    await user.click(screen.getByRole('button', { name: 'Try again' }));

    await waitFor(() => expect(lastOf('Agent')).toHaveTextContent('Hello there.'));
  });

  it('goes on arriving while its reader is on another page', async () => {
    world.answers = [[{ text: 'Slowly' }, { pause: 200 }, { text: ' but surely' }]];
    const user = await say('Take your time', '/chat/conversation-1');
    await waitFor(() => expect(lastOf('Agent')).toHaveTextContent('Slowly'));

    await user.click(screen.getByRole('link', { name: 'New chat' }));
    await screen.findByRole('heading', { name: 'What can I do for you?' });
    await user.click(screen.getByRole('link', { name: /Names for a cat/ }));

    await waitFor(() => expect(lastOf('Agent')).toHaveTextContent('Slowly but surely'));
  });
});

describe('a conversation', () => {
  it('shows a run that somebody else follows, until it is done', async () => {
    const running = message('assistant', '', { id: 'm2', status: 'streaming' });
    const run = { messageId: 'm2', text: 'So far', startedAt: new Date().toISOString(), toolCalls: [] };
    world.conversations = [conversation({ messages: [message('user', 'Go'), running], run })];
    renderApp('/chat/conversation-1');
    await waitFor(() => expect(lastOf('Agent')).toHaveTextContent('So far'));
    expect(screen.getByRole('button', { name: 'Stop' })).toBeInTheDocument();

    world.conversations = [
      conversation({ messages: [message('user', 'Go'), message('assistant', 'So far, so good')] }),
    ];

    await waitFor(() => expect(lastOf('Agent')).toHaveTextContent('So far, so good'));
    expect(screen.queryByRole('button', { name: 'Stop' })).not.toBeInTheDocument();
  });

  it('keeps what was typed while its reader looks elsewhere', async () => {
    const { user } = renderApp('/chat/conversation-1');
    await waitFor(async () => expect(await composer()).toBeEnabled());
    await user.type(await composer(), 'Half a thou');
    await user.click(screen.getByRole('link', { name: 'New chat' }));
    await waitFor(async () => expect(await composer()).toHaveValue(''));

    await user.click(screen.getByRole('link', { name: /Names for a cat/ }));

    await waitFor(async () => expect(await composer()).toHaveValue('Half a thou'));
  });

  it('that does not exist any more says so', async () => {
    renderApp('/chat/nothing');

    expect(await screen.findByRole('heading', { name: /no longer exists/ })).toBeInTheDocument();
  });
});

describe('the agent', () => {
  it('shows its state as it changes, and obeys', async () => {
    world.agent = { ...world.agent, status: 'stopped' };
    const { user } = renderApp('/chat');
    await user.click(await screen.findByRole('button', { name: 'Your agent: Asleep' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Wake up' }));
    expect(await screen.findByRole('button', { name: 'Your agent: Waking' })).toBeInTheDocument();

    world.setAgent({ status: 'running', phase: null });

    expect(await screen.findByRole('button', { name: 'Your agent: Awake' })).toBeInTheDocument();
  });

  it('that can not run on this server is announced with what to do', async () => {
    world.agentsAvailable = false;
    renderApp('/chat');

    expect(await screen.findByText('Agents cannot run on this server right now.')).toBeInTheDocument();
    expect(screen.getByText(/Start the Docker service/)).toBeInTheDocument();
  });
});
