import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderApp } from '@/testing/renderApp';
import { play } from '@/testing/server';
import { sharedProvider } from '@/testing/world/fixtures';
import { members } from '@/testing/world/people';
import { World } from '@/testing/world/World';

const PUT = 'PUT /api/settings/providers/provider-1/shares';
let world: World;

beforeEach(() => {
  world = play(World.inUse());
  world.identity.people = [...world.identity.people, ...members(3)];
});

const sent = () => world.bodies.filter(({ call }) => call === PUT).map(({ body }) => body);

async function openShare(user: ReturnType<typeof renderApp>['user']) {
  await user.click(await screen.findByRole('button', { name: 'Options for Acme' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Share…' }));
  return screen.findByRole('dialog', { name: 'Share Acme' });
}

describe('sharing a provider', () => {
  it('lets chosen people use chosen models up to a limit', async () => {
    const { user } = renderApp('/settings/providers');
    const dialog = await openShare(user);
    expect(await within(dialog).findByRole('button', { name: 'Share' })).toBeDisabled();

    await user.click(await within(dialog).findByRole('button', { name: 'Add Grace Hopper' }));
    await user.click(within(dialog).getByRole('checkbox', { name: 'small' }));
    await user.type(within(dialog).getByLabelText(/Monthly tokens per person/), '500000');
    await user.click(within(dialog).getByRole('button', { name: 'Share' }));

    expect(await screen.findByText('Shared with Grace Hopper')).toBeInTheDocument();
    expect(sent()).toEqual([
      { everyone: false, people: ['member-0'], models: ['large', 'medium'], monthlyTokens: 500_000 },
    ]);
  });

  it('shares with everybody, and with nobody once it is ended', async () => {
    const { user } = renderApp('/settings/providers');
    const dialog = await openShare(user);
    await user.click(await within(dialog).findByRole('switch', { name: 'Everybody on this server' }));
    await user.click(within(dialog).getByRole('button', { name: 'Share' }));
    expect(await screen.findByText('Shared with everybody')).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Change' }));
    await user.click(await screen.findByRole('button', { name: 'Stop sharing' }));
    const sure = await screen.findByRole('alertdialog');
    await user.click(within(sure).getByRole('button', { name: 'Stop sharing' }));

    await waitFor(() => expect(screen.queryByText('Shared with everybody')).not.toBeInTheDocument());
    expect(sent().at(-1)).toEqual({ everyone: false, people: [], models: [], monthlyTokens: null });
  });

  it('wants a model, and a limit that is a number', async () => {
    const { user } = renderApp('/settings/providers');
    const dialog = await openShare(user);
    await user.click(await within(dialog).findByRole('switch', { name: 'Everybody on this server' }));
    await user.click(within(dialog).getByRole('checkbox', { name: 'All' }));
    await user.type(within(dialog).getByLabelText(/Monthly tokens per person/), 'many');
    await user.click(within(dialog).getByRole('button', { name: 'Share' }));

    expect(await within(dialog).findByText('Choose at least one model.')).toBeInTheDocument();
    expect(within(dialog).getByText(/Enter a whole number of tokens/)).toBeInTheDocument();
    expect(sent()).toEqual([]);
  });

  it('shows how much each person used, by month', async () => {
    const person = { id: 'member-0', username: 'grace.hopper', displayName: 'Grace Hopper' };
    world.llm.shares['provider-1'] = {
      mayShare: true,
      everyone: true,
      people: [],
      models: ['large'],
      monthlyTokens: null,
      name: 'custom.1a2b3c4d',
      since: '2026-11-01T00:00:00Z',
      use: [{ person, month: '2026-11', tokens: 123_456 }],
    };
    const { user } = renderApp('/settings/providers');
    const dialog = await openShare(user);

    const row = await within(dialog).findByRole('row', { name: /Grace Hopper/ });
    expect(row).toHaveTextContent('November 2026');
    expect(row).toHaveTextContent('123,456');
  });

  it('says to members that they may not, and lets them end what they shared', async () => {
    world.llm.mayShare = false;
    const { user } = renderApp('/settings/providers');
    const dialog = await openShare(user);

    expect(
      await within(dialog).findByText('On this server members do not share their providers.'),
    ).toBeInTheDocument();
    expect(within(dialog).queryByRole('button', { name: 'Share' })).not.toBeInTheDocument();
  });
});

describe('a provider somebody shares', () => {
  it('shows whose it is, its models and what is left, and nothing to change', async () => {
    world.providers = [sharedProvider()];
    renderApp('/settings/providers');

    expect(await screen.findByText('Shared by Maria')).toBeInTheDocument();
    expect(screen.getByText('120,000 of 500,000 tokens used this month')).toBeInTheDocument();
    expect(screen.getByText('What your agent sends goes to the vendor.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Options for/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('switch')).not.toBeInTheDocument();
  });

  it('names whom to ask when nothing is left, and warns of a server of theirs', async () => {
    const resetsAt = '2026-12-01T00:00:00Z';
    world.providers = [
      sharedProvider({ loan: { ownAddress: true, monthlyTokens: 10, usedTokens: 12, resetsAt } }),
    ];
    renderApp('/settings/providers');

    expect(await screen.findByText(/Nothing is left for this month. Ask Maria/)).toBeInTheDocument();
    expect(screen.getByText(/goes to a server that Maria chose/)).toBeInTheDocument();
  });

  it('is all one needs to chat', async () => {
    world.providers = [sharedProvider()];
    renderApp('/');

    expect(await screen.findByRole('heading', { name: 'What can I do for you?' })).toBeInTheDocument();
    expect(screen.queryByText('Your agent needs a model first')).not.toBeInTheDocument();
  });

  it('is told to have ended where the agent is set, with what it thinks with now', async () => {
    world.settings = { ...world.settings, primaryModel: 'openai.1a2b3c4d/large', modelNow: 'acme/large' };
    renderApp('/settings/agent');

    expect(
      await screen.findByText(
        'The model you chose is not shared with you any more. Your agent thinks with large · Acme now.',
      ),
    ).toBeInTheDocument();
  });
});
