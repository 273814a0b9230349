import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderApp } from '@/testing/renderApp';
import { play } from '@/testing/server';
import { failedProbe, passedProbe, provider, user as userFixture } from '@/testing/world/fixtures';
import { World } from '@/testing/world/World';

let world: World;

beforeEach(() => {
  world = play(new World());
  world.agent = { ...world.agent, status: 'stopped' };
});

function claimed(): void {
  world.user = userFixture();
  world.steps.set('breakglass', 'done');
}

function connected(): void {
  claimed();
  world.steps.set('provider', 'done');
  world.providers = [provider()];
  world.settings = { ...world.settings, providerId: 'provider-1', primaryModel: 'acme/large' };
}

function atAnswer(): void {
  connected();
  world.steps.set('oidc', 'skipped');
}

const heading = (name: string) => screen.findByRole('heading', { name });
const button = (name: string) => screen.getByRole('button', { name });
const sent = (call: string) =>
  world.bodies.filter((request) => request.call === call).map(({ body }) => body);
const path = () => window.location.pathname;
const back = () => act(() => window.history.back());

describe('the way through the wizard', () => {
  it('goes on at the server’s step after a reload, and asks for a sign-in when the session is gone', async () => {
    claimed();
    world.user = null;
    const { user } = renderApp('/setup');
    await heading('Sign in to continue');

    await user.type(screen.getByLabelText('Username'), 'ada');
    await user.type(screen.getByLabelText('Password'), world.password);
    await user.click(button('Sign in'));

    await heading('Connect a model provider');
    expect(path()).toBe('/setup/provider');
  });

  it('leads back by the browser and by the steps, and not past what is to do', async () => {
    connected();
    const { user } = renderApp('/setup/answer');
    await heading('Single sign-on');
    expect(path()).toBe('/setup/sign-in');

    await user.click(screen.getByRole('link', { name: /Model provider/ }));
    await heading('Your model provider is connected');
    expect(screen.getByText('Your agent thinks with acme/large.')).toBeInTheDocument();
    await user.click(screen.getByRole('link', { name: /Administrator/ }));
    await heading('ada is the administrator');
    expect(screen.queryByRole('link', { name: /First answer/ })).not.toBeInTheDocument();

    back();
    await heading('Your model provider is connected');
    await user.click(button('Continue'));
    await heading('Single sign-on');
    await user.click(button('Skip for now'));
    await heading('Say hello to your agent');
    back();
    await heading('Single sign-on');
  });

  it('lets who comes back connect another account, which the agent then thinks with', async () => {
    connected();
    const { user } = renderApp('/setup/provider');
    await user.click(await screen.findByRole('button', { name: 'Connect another account' }));
    await user.click(await screen.findByRole('radio', { name: 'OpenAI-compatible' }));
    await user.type(screen.getByLabelText('Base URL'), 'vendor.test/v1');
    await user.click(button('Test connection'));
    await user.click(await screen.findByRole('button', { name: 'Save and continue' }));

    await heading('Single sign-on');
    expect(sent('PUT /api/settings/agent-config')).toEqual([
      expect.objectContaining({ primaryModel: expect.stringMatching(/^custom\//) as string }),
    ]);
  });
});

describe('connecting a provider', () => {
  beforeEach(claimed);

  async function fillIn() {
    const { user } = renderApp('/setup/provider');
    await user.click(await screen.findByRole('radio', { name: 'OpenAI-compatible' }));
    await user.type(screen.getByLabelText('Base URL'), 'vendor.test/v1');
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

    await heading('Single sign-on');
    expect(sent('POST /api/onboarding/provider')[0]).toMatchObject({
      type: 'custom',
      name: 'custom',
      baseUrl: 'https://vendor.test/v1',
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

    await heading('Single sign-on');
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
  it('brings the first answer, and opens this very conversation in the chat', async () => {
    atAnswer();
    world.agent = { ...world.agent, status: 'starting', phase: 'container' };
    world.answers = [[{ waking: 'gateway' }, { text: 'Hello ' }, { text: 'Grace.' }]];
    const { user } = renderApp('/setup');
    await heading('Say hello to your agent');
    expect(path()).toBe('/setup/answer');
    expect(await screen.findByText(/Waking: preparing its container/)).toBeInTheDocument();
    act(() => void world.setAgent({ status: 'running', phase: null }));
    expect(await screen.findByText('Awake')).toBeInTheDocument();

    await user.click(button('Hello! What can you do for me?'));
    expect(await screen.findByText('Hello Grace.')).toBeInTheDocument();
    await waitFor(() => expect(path()).toMatch(/^\/setup\/answer\/./));
    const conversation = path().split('/').at(-1);
    await user.click(await screen.findByRole('button', { name: 'Go to chat' }));

    await waitFor(() => expect(path()).toBe(`/chat/${conversation}`));
    expect(await screen.findByText('Hello Grace.')).toBeInTheDocument();
    expect(world.completed).toBe(true);
  });

  it('starts the agent where nothing has started it yet', async () => {
    atAnswer();
    renderApp('/setup/answer');

    expect(await screen.findByText(/Waking: preparing its container/)).toBeInTheDocument();
  });

  it('says in words why there can be no answer, and lets one finish', async () => {
    atAnswer();
    world.agentsAvailable = false;
    const { user } = renderApp('/setup/answer');
    await heading('Everything else is ready');
    expect(await screen.findByText('Agents cannot run on this server right now.')).toBeInTheDocument();
    expect(screen.queryByRole('textbox', { name: 'Message your agent' })).not.toBeInTheDocument();

    await user.click(button('Go to chat'));

    await waitFor(() => expect(path()).toBe('/chat'));
  });

  it('leads back where there is no model to answer with', async () => {
    atAnswer();
    world.providers = [];
    const { user } = renderApp('/setup/answer');

    await user.click(await screen.findByRole('link', { name: 'Connect a provider' }));

    await heading('Connect a model provider');
  });
});
