import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderApp } from '@/testing/renderApp';
import { play } from '@/testing/server';
import { provider } from '@/testing/world/fixtures';
import { World } from '@/testing/world/World';

const LINK = '/setup#token=setup-token';
let world: World;

beforeEach(() => {
  world = play(new World());
  world.agent = { ...world.agent, status: 'stopped' };
});

function connected(): void {
  world.steps.set('breakglass', 'done');
  world.steps.set('provider', 'done');
  world.providers = [provider()];
}

const heading = (name: string) => screen.findByRole('heading', { name });
const button = (name: string) => screen.getByRole('button', { name });
const sent = (call: string) =>
  world.bodies.filter((request) => request.call === call).map(({ body }) => body);
const path = () => window.location.pathname;

describe('the setup link', () => {
  it('leads everybody to the wizard, and can be pasted where it is missing', async () => {
    const { user } = renderApp('/chat');
    await heading('Open the setup link');
    expect(path()).toBe('/setup/administrator');
    expect(screen.getByText(/start-up log/)).toBeInTheDocument();

    await user.click(button('Continue'));
    expect(await screen.findByText('Paste the setup link.')).toBeInTheDocument();
    await user.type(screen.getByLabelText('Setup link'), 'wrong');
    await user.click(button('Continue'));
    expect(await screen.findByRole('alert')).toHaveTextContent('does not fit this server');
    await user.clear(screen.getByLabelText('Setup link'));
    await user.type(screen.getByLabelText('Setup link'), 'http://mosaic.test/setup#token=setup-token');
    await user.click(button('Continue'));

    await heading('Create the administrator');
  });

  it('leaves the address at once, outlives a reload, and is gone with the claim', async () => {
    const first = renderApp(LINK);
    await heading('Create the administrator');
    expect(window.location.href).not.toContain('token');
    expect(path()).toBe('/setup/administrator');

    first.unmount();
    const { user } = renderApp('/setup/administrator');
    await user.type(await screen.findByLabelText('Username'), 'ada');
    await user.type(screen.getByLabelText('Password'), 'too short');
    await user.click(button('Create account'));
    expect(await screen.findByText('Use at least 12 characters.')).toBeInTheDocument();
    await user.type(screen.getByLabelText('Password'), ', but not any more');
    await user.click(button('Create account'));

    await heading('Connect a model provider');
    expect(path()).toBe('/setup/provider');
    expect(sent('POST /api/onboarding/breakglass')).toEqual([
      { setupToken: 'setup-token', username: 'ada', password: 'too short, but not any more' },
    ]);
    expect(Object.values({ ...window.sessionStorage }).join()).not.toContain('setup-token');
  });

  it('says what to do at once when it is an old one, and forgets it', async () => {
    world.setupToken = 'another';
    renderApp(LINK);

    expect(await screen.findByRole('alert')).toHaveTextContent('does not fit this server');
    expect(screen.getByText('./mosaic admin setup-link')).toBeInTheDocument();
    expect(screen.queryByLabelText('Username')).not.toBeInTheDocument();
    expect(Object.values({ ...window.sessionStorage }).join()).not.toContain('setup-token');
  });

  it('says so when it was used, before the setup is over and after', async () => {
    connected();
    world.user = null;
    const first = renderApp(LINK);
    await heading('Sign in to continue');
    expect(screen.getByText(/This setup link has been used/)).toBeInTheDocument();
    first.unmount();

    world.completed = true;
    const { user } = renderApp(LINK);
    await heading('This setup link has been used');
    await user.click(screen.getByRole('link', { name: 'Go to Mosaic' }));
    await heading('Sign in');
  });
});
