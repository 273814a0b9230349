import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '@/testing/eventually';
import { renderApp } from '@/testing/renderApp';
import { play, server } from '@/testing/server';
import { failedProbe, provider } from '@/testing/world/fixtures';
import { problem } from '@/testing/world/respond';
import { World } from '@/testing/world/World';

let world: World;

beforeEach(() => {
  world = play(World.inUse());
});

const sent = (call: string) =>
  world.bodies.filter((request) => request.call === call).map(({ body }) => body);

async function choose(user: ReturnType<typeof renderApp>['user'], entry: string) {
  await user.click(await screen.findByRole('button', { name: 'Options for Acme' }));
  await user.click(await screen.findByRole('menuitem', { name: entry }));
}

describe('the providers page', () => {
  it('shows of a key only how it ends', async () => {
    renderApp('/settings/providers');

    expect(await screen.findByText('Key ••••7f3a')).toBeInTheDocument();
    expect(screen.getByText('Working')).toBeInTheDocument();
    expect(screen.getByText('3 models')).toBeInTheDocument();
  });

  it('tests a saved provider and shows what is wrong', async () => {
    world.probes = [failedProbe()];
    const { user } = renderApp('/settings/providers');
    await user.click(await screen.findByRole('button', { name: 'Test' }));

    expect(await screen.findByText('The vendor does not accept this key.')).toBeInTheDocument();
    expect(await screen.findByText('Failing')).toBeInTheDocument();
  });

  it('sends only what was changed, so that the key stays, and tests a new connection', async () => {
    const { user } = renderApp('/settings/providers');
    await choose(user, 'Edit');
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('Stored: ••••7f3a. Leave empty to keep it.')).toBeInTheDocument();

    const address = within(dialog).getByLabelText('Base URL');
    await user.clear(address);
    await user.type(address, 'https://eu.acme.example/v1');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));

    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(sent('PATCH /api/settings/providers/provider-1')).toEqual([
      { baseUrl: 'https://eu.acme.example/v1' },
    ]);
    expect(await screen.findByText(/Connected in/)).toBeInTheDocument();
  });

  it('tests a changed address with the stored key', async () => {
    const { user } = renderApp('/settings/providers');
    await choose(user, 'Edit');
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Test connection' }));

    expect(await within(dialog).findByText(/Connected in/)).toBeInTheDocument();
    const [draft] = sent('POST /api/settings/providers/probe');
    expect(draft).toMatchObject({ providerId: 'provider-1' });
    expect(draft).not.toHaveProperty('apiKey');
  });

  it('says what uses a provider that can not be deleted', async () => {
    const { user } = renderApp('/settings/providers');
    await choose(user, 'Delete');
    const dialog = await screen.findByRole('alertdialog');
    await user.click(within(dialog).getByRole('button', { name: 'Delete' }));

    const refusal = await within(dialog).findByRole('alert');
    expect(refusal).toHaveTextContent('Your agent uses a model of this provider.');
    expect(refusal).toHaveTextContent('Primary model acme/large.');
  });

  it('adds a provider under a name that is still free', async () => {
    world.providers = [provider({ name: 'openai', displayName: 'Acme' })];
    const { user } = renderApp('/settings/providers');
    await user.click(await screen.findByRole('button', { name: 'Add provider' }));
    expect(await screen.findByLabelText('Short name')).toHaveValue('openai-2');

    await user.type(screen.getByLabelText('API key'), 'sk-1234');
    await user.click(screen.getByRole('button', { name: 'Test connection' }));
    await user.click(await screen.findByRole('button', { name: 'Save' }));

    expect(await screen.findByRole('heading', { name: 'OpenAI' })).toBeInTheDocument();
    expect(screen.getByText('Key ••••1234')).toBeInTheDocument();
  });

  it('has something to say when it is empty, and when it can not be loaded', async () => {
    world.providers = [];
    const { unmount } = renderApp('/settings/providers');
    expect(await screen.findByRole('heading', { name: 'No provider yet' })).toBeInTheDocument();
    unmount();

    server.use(
      http.get('*/api/settings/providers', () => problem(403, 'forbidden', { detail: 'Not for you.' })),
    );
    renderApp('/settings/providers');
    expect(await screen.findByRole('alert')).toHaveTextContent('Not for you.');
    expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
  });
});

describe('the agent’s settings', () => {
  it('are saved as a whole and tell when they apply', async () => {
    const { user } = renderApp('/settings/agent');
    await user.click(await screen.findByRole('button', { name: /Primary model/ }));
    await user.click(await screen.findByRole('radio', { name: /acme\/medium/ }));
    await user.type(screen.getByRole('textbox', { name: 'Personality' }), 'Be kind.');
    await user.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText('Saved. It applies the next time your agent wakes.')).toBeInTheDocument();
    expect(sent('PUT /api/settings/agent-config')).toEqual([
      {
        providerId: 'provider-1',
        primaryModel: 'acme/medium',
        fallbackModels: [],
        personality: 'Be kind.',
        idleTimeoutMin: 30,
      },
    ]);
  });

  it('count the personality’s characters and refuse one too many', async () => {
    world.settings = { ...world.settings, personality: '🧩'.repeat(20_000) };
    const { user } = renderApp('/settings/agent');
    expect(await screen.findByText('20,000 of 20,000 characters')).toBeInTheDocument();

    await user.type(screen.getByRole('textbox', { name: 'Personality' }), '!');
    await user.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText('At most 20,000 characters.')).toBeInTheDocument();
    expect(sent('PUT /api/settings/agent-config')).toEqual([]);
  });

  it('show the refusal of a model that is gone', async () => {
    server.use(http.put('*/api/settings/agent-config', () => problem(422, 'unknown_model')));
    const { user } = renderApp('/settings/agent');
    const minutes = await screen.findByLabelText('Goes to sleep after');
    await user.clear(minutes);
    await user.type(minutes, '45');
    await user.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('is not offered by your providers any more');
    await eventually(() => expect(minutes).toHaveValue('45'));
  });
});
