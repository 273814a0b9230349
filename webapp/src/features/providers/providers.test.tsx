import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '@/testing/eventually';
import { renderApp } from '@/testing/renderApp';
import { play, server } from '@/testing/server';
import { failedProbe, passedProbe, provider } from '@/testing/world/fixtures';
import { problem } from '@/testing/world/respond';
import { World } from '@/testing/world/World';

const PATCH = 'PATCH /api/settings/providers/provider-1';
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
  it('shows of a key only how it ends, and how the account does', async () => {
    world.providers = [provider({ lastSuccessAt: new Date().toISOString(), lastProbe: passedProbe() })];
    renderApp('/settings/providers');

    expect(await screen.findByText('Key ••••7f3a')).toBeInTheDocument();
    expect(screen.getByText('Working')).toBeInTheDocument();
    expect(screen.getByText(/Last worked/)).toHaveTextContent('Last worked just now');
    expect(screen.getByText('412 ms')).toBeInTheDocument();
    expect(screen.getByText('3 models')).toBeInTheDocument();
  });

  it('shows what was learned of how an account wants to be asked', async () => {
    const facts = {
      model: 'large',
      tokenField: 'max_tokens' as const,
      refusedFields: ['stream_options'],
      developerRoleRefused: false,
      maxTokens: 4096,
      reasoning: true,
      images: false,
    };
    world.providers = [provider({ learned: [facts] })];
    renderApp('/settings/providers');

    const learned = await screen.findByRole('list', { name: 'What Mosaic learned about its models' });
    expect(learned).toHaveTextContent(
      'large: takes its answer limit as max_tokens, does not accept stream_options, writes at most 4,096 tokens, thinks before it answers, does not take images',
    );
  });

  it('says of an untested account that it may be used, and of a failing one what to do', async () => {
    world.providers = [
      provider({ status: 'unverified' }),
      provider({
        id: 'p2',
        name: 'other',
        displayName: 'Other',
        status: 'failing',
        lastProbe: failedProbe(),
      }),
    ];
    renderApp('/settings/providers');

    expect(await screen.findByText('Not tested')).toBeInTheDocument();
    expect(screen.getByText(/Your agent may still use it/)).toBeInTheDocument();
    expect(screen.getByText('The vendor does not accept this key.')).toBeInTheDocument();
    expect(screen.getByText(/Copy the key again/)).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('switches an account off, and says what of the agent that concerns', async () => {
    const { user } = renderApp('/settings/providers');
    const active = await screen.findByRole('switch', { name: 'Use Acme' });
    expect(active).toBeChecked();

    await user.click(active);

    expect(await screen.findByText('Switched off')).toBeInTheDocument();
    expect(sent(PATCH)).toEqual([{ isActive: false }]);
    expect(screen.getByText('acme/large (primary model)')).toBeInTheDocument();
  });

  it('says what uses a provider before and after deleting it was refused', async () => {
    const { user } = renderApp('/settings/providers');
    await choose(user, 'Delete');
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog).toHaveTextContent('acme/large (primary model)');

    await user.click(within(dialog).getByRole('button', { name: 'Delete' }));

    const refusal = await within(dialog).findByRole('alert');
    expect(refusal).toHaveTextContent('Your agent uses models of this provider.');
    expect(refusal).toHaveTextContent('acme/large (primary model)');
  });

  it('adds a provider under a name that is still free, at one of its addresses', async () => {
    world.providers = [provider({ name: 'zai', displayName: 'Acme' })];
    const { user } = renderApp('/settings/providers');
    await user.click(await screen.findByRole('button', { name: 'Add provider' }));
    await user.click(await screen.findByRole('radio', { name: 'Z.AI' }));
    expect(await screen.findByLabelText('Short name')).toHaveValue('zai-2');
    expect(screen.getByRole('radio', { name: /General/ })).toBeChecked();

    await user.click(screen.getByRole('radio', { name: /Coding plan/ }));
    expect(screen.getByLabelText('Base URL')).toHaveValue('https://api.z.ai/api/coding/paas/v4');
    await user.type(screen.getByLabelText('API key'), 'sk-1234');
    await user.click(screen.getByRole('button', { name: 'Test connection' }));
    await user.click(await screen.findByRole('button', { name: 'Save' }));

    expect(await screen.findByRole('heading', { name: 'Z.AI' })).toBeInTheDocument();
    expect(screen.getByText('Key ••••1234')).toBeInTheDocument();
  });

  it('has something to say when it is empty, and when it can not be loaded', async () => {
    world.providers = [];
    const { unmount } = renderApp('/settings/providers');
    expect(await screen.findByRole('heading', { name: 'No provider yet' })).toBeInTheDocument();
    unmount();

    server.use(
      http.get('*/api/settings/providers', () => problem(403, 'no_words_for_it', { detail: 'Not for you.' })),
    );
    renderApp('/settings/providers');
    expect(await screen.findByRole('alert')).toHaveTextContent('Not for you.');
    expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
  });
});

describe('changing an account', () => {
  it('sends only what was changed, so that the key stays', async () => {
    const { user } = renderApp('/settings/providers');
    await choose(user, 'Edit');
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('Stored: ••••7f3a. Leave empty to keep it.')).toBeInTheDocument();

    const address = within(dialog).getByLabelText('Base URL');
    await user.clear(address);
    await user.type(address, 'https://eu.acme.example/v1');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));

    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(sent(PATCH)).toEqual([{ baseUrl: 'https://eu.acme.example/v1' }]);
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

  it('keeps what is stored when the new address fails, and saves it anyway when that is meant', async () => {
    world.probes = [failedProbe()];
    const { user } = renderApp('/settings/providers');
    await choose(user, 'Edit');
    const dialog = await screen.findByRole('dialog');
    const address = within(dialog).getByLabelText('Base URL');
    await user.type(address, '/x');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await within(dialog).findByText(/Nothing was changed/)).toBeInTheDocument();

    await user.click(within(dialog).getByRole('button', { name: 'Save anyway' }));

    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(sent(PATCH).at(-1)).toEqual({ baseUrl: 'https://api.acme.example/v1/x', saveUnverified: true });
  });

  it('takes sizes per model, and refuses what is not a number', async () => {
    const { user } = renderApp('/settings/providers');
    await choose(user, 'Edit');
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('Model ids'), '\nnew.one/x');
    await user.click(within(dialog).getByText('Sizes per model'));
    await user.type(within(dialog).getByLabelText('new.one/x reads at most'), 'many');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await within(dialog).findByText('Sizes are whole numbers of tokens.')).toBeInTheDocument();

    await user.clear(within(dialog).getByLabelText('new.one/x reads at most'));
    await user.type(within(dialog).getByLabelText('new.one/x reads at most'), '32,000');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));

    await eventually(() => expect(sent(PATCH)).toHaveLength(1));
    const [patch] = sent(PATCH) as [{ models: unknown[] }];
    expect(patch.models).toHaveLength(4);
    expect(patch.models.at(-1)).toEqual({ id: 'new.one/x', contextWindow: 32_000 });
  });
});

describe('replacing a key', () => {
  async function type(key: string) {
    const { user } = renderApp('/settings/providers');
    await choose(user, 'Replace key');
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('New API key'), key);
    await user.click(within(dialog).getByRole('button', { name: 'Test and replace' }));
    return { user, dialog };
  }

  it('switches to a key that passed its test', async () => {
    await type('sk-new-9999');

    expect(await screen.findByText('Key ••••9999')).toBeInTheDocument();
    expect(sent(PATCH)).toEqual([{ apiKey: 'sk-new-9999' }]);
  });

  it('leaves the old one in use when the new one fails, unless that is meant', async () => {
    world.probes = [failedProbe()];
    const { user, dialog } = await type('sk-wrong');
    expect(await within(dialog).findByText('The old key stays in use.')).toBeInTheDocument();
    expect(within(dialog).getByText('The vendor does not accept this key.')).toBeInTheDocument();
    expect(world.providers[0]?.apiKeyHint).toBe('7f3a');

    await user.click(within(dialog).getByRole('button', { name: 'Replace it anyway' }));

    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(sent(PATCH).at(-1)).toEqual({ apiKey: 'sk-wrong', saveUnverified: true });
  });

  it.each(['sk-…7f3a', '••••7f3a', '****7f3a', 'sk-...7f3a'])(
    'refuses %s, a key as it is shown',
    async (masked) => {
      const { dialog } = await type(masked);

      expect(await within(dialog).findByRole('alert')).toHaveTextContent('with its middle hidden');
      expect(sent(PATCH)).toEqual([]);
    },
  );
});
