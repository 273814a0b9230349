import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderApp } from '@/testing/renderApp';
import { play } from '@/testing/server';
import { failedProbe, passedProbe, provider, user as userFixture } from '@/testing/world/fixtures';
import { World } from '@/testing/world/World';

const LINK = '/setup#token=setup-token';
let world: World;

beforeEach(() => {
  world = play(new World());
  world.agent = { ...world.agent, status: 'stopped' };
});

function claimed(): void {
  world.user = userFixture();
  world.steps.set('breakglass', 'done');
}

const atProvider = () => {
  claimed();
  world.steps.set('oidc', 'skipped');
};

const heading = (name: string) => screen.findByRole('heading', { name });
const button = (name: string) => screen.getByRole('button', { name });
const sent = (call: string) =>
  world.bodies.filter((request) => request.call === call).map(({ body }) => body);

describe('the first boot', () => {
  it('leads everybody to the wizard, and without its link says where to find it', async () => {
    renderApp('/chat');

    await heading('Open the setup link');
    expect(window.location.pathname).toBe('/setup');
    expect(screen.getByText(/start-up log/)).toBeInTheDocument();
  });

  it('keeps the token in the address until the claim succeeded', async () => {
    const { user } = renderApp(LINK);
    await heading('Create the administrator');
    await user.type(screen.getByLabelText('Username'), 'ada');
    await user.type(screen.getByLabelText('Password'), 'too short');
    await user.click(button('Create account'));
    expect(await screen.findByText('Use at least 12 characters.')).toBeInTheDocument();
    expect(window.location.hash).toBe('#token=setup-token');

    await user.type(screen.getByLabelText('Password'), ', but not any more');
    await user.click(button('Create account'));

    await heading('Single sign-on');
    expect(window.location.href).not.toContain('token');
    expect(sent('POST /api/onboarding/breakglass')).toEqual([
      { setupToken: 'setup-token', username: 'ada', password: 'too short, but not any more' },
    ]);
  });

  it('says so when the link is no longer valid', async () => {
    world.setupToken = 'another';
    const { user } = renderApp(LINK);
    await user.type(await screen.findByLabelText('Username'), 'ada');
    await user.type(screen.getByLabelText('Password'), 'long enough for everybody');
    await user.click(button('Create account'));

    expect(await screen.findByRole('alert')).toHaveTextContent('no longer valid');
  });

  it('goes on at the server’s step after a reload, also without the link', async () => {
    atProvider();
    renderApp('/setup');

    await heading('Connect a model provider');
  });

  it('asks for a sign-in within the wizard when the session is gone', async () => {
    atProvider();
    world.user = null;
    const { user } = renderApp('/setup');
    await heading('Sign in to continue');

    await user.type(screen.getByLabelText('Username'), 'ada');
    await user.type(screen.getByLabelText('Password'), world.password);
    await user.click(button('Sign in'));

    await heading('Connect a model provider');
  });
});

describe('connecting a provider', () => {
  beforeEach(atProvider);

  async function fillIn() {
    const { user } = renderApp('/setup');
    await user.click(await screen.findByRole('radio', { name: 'OpenAI-compatible' }));
    await user.type(screen.getByLabelText('Base URL'), 'http://vendor.test/v1');
    await user.type(screen.getByLabelText(/^API key/), 'sk-secret');
    await user.click(button('Test connection'));
    return user;
  }

  it('shows the ladder, and saves the chosen model as the first', async () => {
    world.probes = [
      passedProbe({
        models: Array.from({ length: 300 }, (_, at) => ({ id: `model-${at}`, name: `model-${at}` })),
      }),
    ];
    const user = await fillIn();
    expect(await screen.findByText('Connected in 412 ms')).toBeInTheDocument();
    expect(screen.getByText('Answers arrive word by word')).toBeInTheDocument();

    await user.type(screen.getByRole('searchbox'), '277');
    await user.click(screen.getByRole('radio', { name: 'model-277' }));
    await user.click(button('Save and continue'));

    await heading('System agents');
    expect(sent('POST /api/onboarding/provider')[0]).toMatchObject({
      type: 'custom',
      name: 'custom',
      baseUrl: 'http://vendor.test/v1',
      apiKey: 'sk-secret',
      models: expect.objectContaining({ 0: { id: 'model-277', name: 'model-277' }, length: 300 }),
    });
  });

  it('explains a failed test, and can save it anyway with models named by hand', async () => {
    world.probes = [failedProbe()];
    const user = await fillIn();
    expect(await screen.findByText('The vendor does not accept this key.')).toBeInTheDocument();
    expect(screen.getByText(/Copy the key again/)).toBeInTheDocument();
    expect(screen.getByText('Key is accepted').closest('li')).toHaveTextContent('failed');
    expect(screen.getByText('Models are listed').closest('li')).toHaveTextContent('not reached');
    expect(button('Save anyway')).toBeDisabled();

    await user.type(screen.getByLabelText('Model ids'), 'my-model');
    await user.click(button('Save anyway'));

    await heading('System agents');
    expect(sent('POST /api/onboarding/provider')).toEqual([
      expect.objectContaining({ saveUnverified: true, models: [{ id: 'my-model' }] }),
    ]);
  });

  it('forgets a result as soon as what was tested changes', async () => {
    const user = await fillIn();
    await screen.findByText('Connected in 412 ms');

    await user.type(screen.getByLabelText(/^API key/), 'x');

    expect(screen.queryByText('Connected in 412 ms')).not.toBeInTheDocument();
    expect(button('Test connection')).toBeInTheDocument();
  });

  it('shows the ladder of the server’s own test when that one fails on saving', async () => {
    world.probes = [passedProbe(), failedProbe()];
    const user = await fillIn();
    await user.click(await screen.findByRole('button', { name: 'Save and continue' }));

    expect(await screen.findByText('The vendor does not accept this key.')).toBeInTheDocument();
  });
});

describe('the last step', () => {
  it('wakes the agent in the background, shows how far it is, and leads to the chat', async () => {
    atProvider();
    world.steps.set('provider', 'done');
    world.providers = [provider()];
    world.steps.set('systemAgents', 'skipped');
    const { user } = renderApp('/setup');
    await heading('Everything is ready');
    expect(await screen.findByText(/Waking: preparing its container/)).toBeInTheDocument();
    world.setAgent({ status: 'running', phase: null });
    expect(await screen.findByText('Awake')).toBeInTheDocument();

    await user.click(button('Start chatting'));

    await heading('What can I do for you?');
    await waitFor(() => expect(window.location.pathname).toBe('/chat'));
  });
});
