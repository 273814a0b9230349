import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { delay, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AnswerNotes } from '@/lib/api/types';
import { renderApp } from '@/testing/renderApp';
import { play, server } from '@/testing/server';
import { conversation, message, user as userFixture } from '@/testing/world/fixtures';
import { problem } from '@/testing/world/respond';
import { World } from '@/testing/world/World';

let world: World;

beforeEach(() => {
  world = play(World.inUse());
});

const BUDGET: AnswerNotes = {
  model: null,
  notices: [
    {
      code: 'budget_used_up',
      model: null,
      message: 'This month’s tokens are used up.',
      hint: 'Raise your limit.',
    },
  ],
};

function broke(content: string, error: { code: string; message: string }, notes: AnswerNotes | null = null) {
  return message('assistant', content, { id: `failed ${content}`, status: 'failed', error, notes });
}

describe('a failure', () => {
  it('that is a notice and a problem is shown once, with the notice’s advice', async () => {
    const error = { code: 'api_error', message: 'This month’s tokens are used up.' };
    world.conversations = [conversation({ messages: [message('user', 'Hi'), broke('', error, BUDGET)] })];
    renderApp('/chat/conversation-1');

    expect(await screen.findAllByText(/tokens are used up/)).toHaveLength(1);
    expect(screen.getByText(/^Raise your limit/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Open usage' })).toBeInTheDocument();
  });

  it('that the answer explains is shown once, with a link to the page that helps', async () => {
    const spoken = 'I cannot think right now: this month’s tokens are used up. They begin anew in December.';
    const answer = message('assistant', spoken, { notes: BUDGET });
    world.conversations = [conversation({ messages: [message('user', 'Hi'), answer] })];
    renderApp('/chat/conversation-1');

    expect(await screen.findByRole('link', { name: 'Open usage' })).toBeInTheDocument();
    expect(screen.getAllByText(/tokens are used up/)).toHaveLength(1);
    expect(screen.queryByText(/^Raise your limit/)).not.toBeInTheDocument();
  });

  it('that arrives live is shown once too', async () => {
    world.answers = [
      [{ notes: BUDGET }, { error: { code: 'budget_used_up', message: BUDGET.notices[0]?.message ?? '' } }],
    ];
    server.use(http.get('*/api/chat/conversations/:id', () => problem(503, 'unavailable')));
    const { user } = renderApp('/chat');
    await user.type(await screen.findByRole('textbox', { name: 'Message your agent' }), 'Hi{Enter}');

    const agent = await screen.findByRole('article', { name: 'Agent' });
    await waitFor(() => expect(within(agent).getAllByText(/tokens are used up/)).toHaveLength(1));
  });

  it('from a command to the agent is shown once', async () => {
    world.agent = { ...world.agent, status: 'stopped' };
    server.use(http.post('*/api/agent/start', () => problem(503, 'docker_unavailable')));
    const { user } = renderApp('/chat');
    await user.click(await screen.findByRole('button', { name: 'Your agent: Asleep' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Wake up' }));
    expect(await screen.findByText(/That did not work/)).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Your agent: Asleep' }));
    await screen.findByRole('menuitem', { name: 'Wake up' });

    expect(screen.getAllByText(/That did not work/)).toHaveLength(1);
  });
});

describe('a question asked again', () => {
  const crash = { code: 'out_of_memory', message: '' };

  it('after an answer that broke off stands there once, with both answers', async () => {
    world.conversations = [
      conversation({
        messages: [
          message('user', 'Think hard', { id: 'q1' }),
          broke('Let me see', crash),
          message('user', 'Think hard', { id: 'q2' }),
          message('assistant', 'Here it is.', { id: 'a2' }),
        ],
      }),
    ];
    renderApp('/chat/conversation-1');

    expect(await screen.findByText('Here it is.')).toBeInTheDocument();
    expect(screen.getByText('Let me see')).toBeInTheDocument();
    expect(screen.getAllByRole('article', { name: 'You' })).toHaveLength(1);
  });

  it('after a whole answer is a question of its own', async () => {
    world.conversations = [
      conversation({
        messages: [
          message('user', 'Another one', { id: 'q1' }),
          message('assistant', 'One.', { id: 'a1' }),
          message('user', 'Another one', { id: 'q2' }),
          message('assistant', 'Two.', { id: 'a2' }),
        ],
      }),
    ];
    renderApp('/chat/conversation-1');

    expect(await screen.findByText('Two.')).toBeInTheDocument();
    expect(screen.getAllByRole('article', { name: 'You' })).toHaveLength(2);
  });
});

describe('what is not known yet', () => {
  it('is not called missing when everything is ready', async () => {
    world = play(new World());
    world.user = userFixture();
    for (const step of ['breakglass', 'oidc', 'provider', 'systemAgents'] as const)
      world.steps.set(step, 'done');
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(document.body.textContent ?? ''));
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    world.providers = World.inUse().providers;
    world.settings = { ...world.settings, primaryModel: 'acme/large' };
    server.use(
      http.get('*/api/settings/*', () => delay(200)),
      http.get('*/api/chat/readiness', () => delay(200)),
      http.get('*/api/system', () => delay(200)),
      http.get('*/api/agent', () => delay(200)),
    );
    renderApp('/setup');

    expect(await screen.findByText('Awake')).toBeInTheDocument();
    observer.disconnect();
    expect(said.filter((text) => /no model|cannot run|Unknown/.test(text))).toEqual([]);
  });

  it('takes nothing away that was typed: the sign-in stays while the server is out of reach', async () => {
    world.user = null;
    server.use(http.get('*/api/auth/methods', () => problem(503, 'unavailable')));
    const { user } = renderApp('/login');
    await user.type(await screen.findByLabelText('Username'), 'ada');

    window.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(world.log.length).toBeGreaterThan(1));

    expect(screen.getByLabelText('Username')).toHaveValue('ada');
  });
});

describe('an input method', () => {
  it('confirms its word with Enter and sends nothing, in Safari neither', async () => {
    const { user } = renderApp('/chat');
    const area = await screen.findByRole('textbox', { name: 'Message your agent' });
    await user.type(area, 'にほんご');

    fireEvent.keyDown(area, { key: 'Enter', keyCode: 229 });
    fireEvent.keyDown(area, { key: 'Enter', keyCode: 13, isComposing: true });

    expect(area).toHaveValue('にほんご');
    expect(world.log).not.toContain('POST /api/chat/turns');
  });

  it('gives a word up with Escape and closes no dialog', async () => {
    const { user } = renderApp('/settings/account/tokens');
    await user.click(await screen.findByRole('button', { name: 'Create token' }));
    const field = screen.getByRole('textbox', { name: 'Name' });

    fireEvent.keyDown(field, { key: 'Escape', keyCode: 27, isComposing: true });
    fireEvent.keyDown(field, { key: 'Escape', keyCode: 229 });
    expect(field).toBeInTheDocument();

    await user.keyboard('{Escape}');
    await waitFor(() => expect(field).not.toBeInTheDocument());
  });

  it('adds no host that is still being written', async () => {
    const { user } = renderApp('/settings/agent-policy');
    const field = await screen.findByLabelText('Host name or address');
    await user.type(field, '例え');

    fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 });

    expect(field).toHaveValue('例え');
  });
});

describe('what was typed on a page', () => {
  it.each([
    ['/settings/sign-in', 'Client id'],
    ['/settings/usage', 'Your own limit'],
    ['/settings/other-sites', 'Origin'],
    ['/settings/agent-policy', 'Host name or address'],
  ])('of %s is not lost by a look at another one', async (address, label) => {
    const { user } = renderApp(address);
    await user.type(await screen.findByLabelText(new RegExp(`^${label}`)), '7');
    await user.click(screen.getByRole('link', { name: 'Account' }));

    expect(await screen.findByRole('alertdialog', { name: 'Leave without saving?' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();

    await user.click(screen.getByRole('link', { name: 'Account' }));
    await user.click(await screen.findByRole('button', { name: 'Leave' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Account' })).toBeInTheDocument();
  });
});
