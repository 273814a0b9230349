import { screen } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderApp } from '@/testing/renderApp';
import { play, server } from '@/testing/server';
import { issuer } from '@/testing/world/people';
import { problem } from '@/testing/world/respond';
import { World } from '@/testing/world/World';

let world: World;

beforeEach(() => {
  world = play(World.inUse());
});

const save = () => screen.getByRole('button', { name: 'Save' });
const warning = () => screen.findByText('This was changed elsewhere in the meantime');
const reload = () => screen.getByRole('button', { name: 'Load what is stored' });
const overwrite = () => screen.getByRole('button', { name: 'Save mine anyway' });

describe('settings that somebody else saved in the meantime', () => {
  it('are not written over: the agent’s own, in two windows', async () => {
    const { user } = renderApp('/settings/agent');
    const personality = await screen.findByRole('textbox', { name: /Personality/ });
    await user.type(personality, 'Mine.');
    world.settings = { ...world.settings, personality: 'Theirs.' };
    await user.click(save());

    await warning();
    expect(world.settings.personality).toBe('Theirs.');
    expect(personality).toHaveValue('Mine.');

    await user.click(reload());
    expect(await screen.findByDisplayValue('Theirs.')).toBeInTheDocument();
    expect(screen.queryByText('This was changed elsewhere in the meantime')).not.toBeInTheDocument();

    await user.type(personality, ' And mine.');
    await user.click(save());
    expect(await screen.findByText('Applied')).toBeInTheDocument();
    expect(world.settings.personality).toBe('Theirs. And mine.');
  });

  it('give way when that is what the person wants, and the next change needs no asking', async () => {
    const { user } = renderApp('/settings/other-sites');
    const field = await screen.findByLabelText('Origin');
    await user.type(field, 'https://mine.example{Enter}');
    world.llm.otherSites = ['https://theirs.example'];
    await user.click(save());

    await warning();
    await user.click(overwrite());
    expect(await screen.findByText(/^Saved\./)).toBeInTheDocument();
    expect(world.llm.otherSites).toEqual(['https://mine.example']);

    await user.type(field, 'https://more.example{Enter}');
    await user.click(save());
    expect(await screen.findByText(/^Saved\./)).toBeInTheDocument();
    expect(world.llm.otherSites).toHaveLength(2);
  });

  it('are loaded in place of one’s own: the policy for agents', async () => {
    const { user } = renderApp('/settings/agent-policy');
    await user.click(await screen.findByRole('radio', { name: /Models and the internet/ }));
    world.llm.policy = { ...world.llm.policy, monthlyTokens: 77 };
    await user.click(save());

    await warning();
    expect(world.llm.policy.egress).toBe('closed');
    expect(screen.getByRole('radio', { name: /Models and the internet/ })).toBeChecked();
    await user.click(reload());
    expect(await screen.findByDisplayValue('77')).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: /Models only/ })).toBeChecked();
  });

  it('are neither written over nor turned off: single sign-on', async () => {
    world.identity.issuer = issuer();
    const { user } = renderApp('/settings/sign-in');
    const client = await screen.findByLabelText('Client id');
    await user.clear(client);
    await user.type(client, 'mine');
    world.identity.issuer = issuer({ clientId: 'theirs' });
    await user.click(screen.getByRole('button', { name: 'Save without testing' }));
    await user.click(await screen.findByRole('button', { name: 'Save' }));

    await warning();
    expect(client).toHaveValue('mine');
    expect(world.identity.issuer.clientId).toBe('theirs');

    await user.click(screen.getByRole('button', { name: 'Turn off' }));
    const question = await screen.findByRole('alertdialog');
    await user.click(screen.getByRole('button', { name: 'Turn off' }));
    expect(await screen.findByText(/Look at it again, then decide/)).toBeInTheDocument();
    expect(world.identity.issuer.enabled).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(question).not.toBeInTheDocument();

    await user.click(reload());
    expect(await screen.findByDisplayValue('theirs')).toBeInTheDocument();
  });

  it('say so when they cannot be loaded; what was typed stays', async () => {
    const { user } = renderApp('/settings/other-sites');
    await user.type(await screen.findByLabelText('Origin'), 'https://mine.example{Enter}');
    world.llm.otherSites = ['https://theirs.example'];
    await user.click(save());
    await warning();
    server.use(http.get('*/api/admin/cors', () => problem(500, 'broken')));
    await user.click(reload());

    expect(await screen.findByText('The server says broken.')).toBeInTheDocument();
    expect(screen.getByText('https://mine.example')).toBeInTheDocument();
  });
});
