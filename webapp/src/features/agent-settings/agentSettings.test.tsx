import { act, screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { eventually } from '@/testing/eventually';
import { renderApp } from '@/testing/renderApp';
import { play, server } from '@/testing/server';
import { provider } from '@/testing/world/fixtures';
import { problem } from '@/testing/world/respond';
import { World } from '@/testing/world/World';

const PUT = 'PUT /api/settings/agent-config';
let world: World;

beforeEach(() => {
  world = play(World.inUse());
});

const sent = (call: string) =>
  world.bodies.filter((request) => request.call === call).map(({ body }) => body);
const personality = () => screen.findByRole('textbox', { name: 'Personality' });
const button = (name: string) => screen.getByRole('button', { name });

describe('the agent’s settings', () => {
  it('are saved as a whole and say that they apply', async () => {
    const { user } = renderApp('/settings/agent');
    await user.click(await screen.findByRole('button', { name: /Primary model/ }));
    await user.click(await screen.findByRole('radio', { name: /acme\/medium/ }));
    await user.type(await personality(), 'Be kind.');
    await user.type(screen.getByLabelText(/^Context limit/), '32,000');
    expect(screen.getByText('Not saved yet')).toBeInTheDocument();
    await user.click(button('Save'));

    expect(await screen.findByText('Applied')).toBeInTheDocument();
    expect(sent(PUT)).toEqual([
      {
        providerId: 'provider-1',
        primaryModel: 'acme/medium',
        fallbackModels: [],
        personality: 'Be kind.',
        contextLimit: 32_000,
        outputLimit: null,
        idleTimeoutMin: 30,
      },
    ]);
  });

  it('offer models of providers that are switched on only', async () => {
    world.providers = [provider(), provider({ id: 'p2', name: 'off', displayName: 'Off', isActive: false })];
    const { user } = renderApp('/settings/agent');
    await user.click(await screen.findByRole('button', { name: /Primary model/ }));

    expect(await screen.findByRole('radio', { name: /acme\/small/ })).toBeInTheDocument();
    expect(screen.queryByRole('radio', { name: /off\// })).not.toBeInTheDocument();
  });

  it('count the personality’s characters and refuse one too many', async () => {
    world.settings = { ...world.settings, personality: '🧩'.repeat(20_000) };
    const { user } = renderApp('/settings/agent');
    expect(await screen.findByText('20,000 of 20,000 characters')).toBeInTheDocument();

    await user.type(await personality(), '!');
    await user.click(button('Save'));

    expect(await screen.findByText('At most 20,000 characters.')).toBeInTheDocument();
    expect(sent(PUT)).toEqual([]);
  });

  it('show the personality as it will look while it is written', async () => {
    const { user } = renderApp('/settings/agent');
    await user.type(await personality(), '# Pixel');

    const preview = screen.getByRole('region', { name: 'Preview' });
    expect(await within(preview).findByRole('heading', { name: 'Pixel' })).toBeInTheDocument();
  });

  it('offer texts to start from, and one step back', async () => {
    world.settings = { ...world.settings, personality: 'My own words.' };
    const { user } = renderApp('/settings/agent');
    const area = (await personality()) as HTMLTextAreaElement;
    await user.click(button('Calm expert'));
    expect(area.value).toMatch(/^My own words\.\n\n# Who you are\n\nA calm expert/);

    await user.click(button('Undo'));
    expect(area).toHaveValue('My own words.');

    await user.clear(area);
    await user.click(button('Calm expert'));
    await user.click(button('Patient teacher'));
    expect(area.value).toMatch(/^# Who you are\n\nA patient teacher/);
  });

  it('keep the idle time within the administrator’s bounds', async () => {
    world.settings = { ...world.settings, idleBounds: { min: 5, max: 60 } };
    const { user } = renderApp('/settings/agent');
    const minutes = await screen.findByLabelText('Goes to sleep after');
    await user.clear(minutes);
    await user.type(minutes, '61');
    await user.click(button('Save'));

    expect(await screen.findByRole('alert')).toHaveTextContent('from 5 to 60');
    expect(sent(PUT)).toEqual([]);
  });

  it('keep what was typed when they are refused', async () => {
    server.use(http.put('*/api/settings/agent-config', () => problem(422, 'unknown_model')));
    const { user } = renderApp('/settings/agent');
    const minutes = await screen.findByLabelText('Goes to sleep after');
    await user.clear(minutes);
    await user.type(minutes, '45');
    await user.click(button('Save'));

    expect(await screen.findByRole('alert')).toHaveTextContent('is no longer offered by your providers');
    await eventually(() => expect(minutes).toHaveValue('45'));
  });

  it('warn before unsaved changes are left behind', async () => {
    const { user } = renderApp('/settings/agent');
    await user.type(await personality(), 'Half a thought');
    await user.click(screen.getByRole('link', { name: 'Model providers' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Leave without saving?' });

    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(await personality()).toHaveValue('Half a thought');

    await user.click(screen.getByRole('link', { name: 'Model providers' }));
    await user.click(await screen.findByRole('button', { name: 'Leave' }));
    expect(await screen.findByRole('heading', { name: 'Model providers' })).toBeInTheDocument();
  });
});

describe('the fallback models', () => {
  beforeEach(() => {
    world.settings = { ...world.settings, fallbackModels: ['acme/medium', 'acme/small'] };
    // Rows that lie below each other: there is no layout here to say so.
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      const row = this.closest('li');
      const at = row ? [...(row.parentElement?.children ?? [])].indexOf(row) : 0;
      return new DOMRect(0, at * 40, 300, 40);
    });
  });

  it('are put in order by keyboard, each step said aloud', async () => {
    const { user } = renderApp('/settings/agent');
    const handle = await screen.findByRole('button', { name: /Move small/ });
    handle.focus();
    await user.keyboard(' ');
    expect(await screen.findByText(/small · Acme picked up, place 2 of 2/)).toBeInTheDocument();
    await user.keyboard('{ArrowUp}');
    expect(await screen.findByText(/is now at place 1 of 2/)).toBeInTheDocument();
    await user.keyboard(' ');
    await waitFor(() => expect(screen.getByText('Not saved yet')).toBeInTheDocument());
    await user.click(button('Save'));

    await eventually(() => expect(sent(PUT)).toHaveLength(1));
    expect(sent(PUT)[0]).toMatchObject({ fallbackModels: ['acme/small', 'acme/medium'] });
  });

  it('are put in order by buttons that keep the focus, each step said aloud', async () => {
    const { user } = renderApp('/settings/agent');
    const up = await screen.findByRole('button', { name: /^Move up: small/ });
    expect(up).not.toHaveAttribute('aria-disabled', 'true');
    up.focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/small · Acme is now at place 1 of 2/)).toBeInTheDocument();
    const rows = () => screen.getAllByRole('button', { name: /^Remove/ }).map(({ ariaLabel }) => ariaLabel);
    await waitFor(() => expect(rows()[0]).toMatch(/small/));
    expect(up).toHaveFocus();
    expect(up).toHaveAttribute('aria-disabled', 'true');

    await user.keyboard('{Enter}'); // there is no place above the first
    expect(rows()[0]).toMatch(/small/);
    expect(up).toHaveFocus();
    await user.click(button('Save'));
    await eventually(() =>
      expect(sent(PUT)[0]).toMatchObject({ fallbackModels: ['acme/small', 'acme/medium'] }),
    );
  });

  it('can be taken off the list', async () => {
    const { user } = renderApp('/settings/agent');
    await user.click(await screen.findByRole('button', { name: /Remove medium/ }));
    await user.click(button('Save'));

    await eventually(() => expect(sent(PUT)[0]).toMatchObject({ fallbackModels: ['acme/small'] }));
  });
});

describe('how far saved settings have come', () => {
  const tell = (application: World['settings']['application']) =>
    act(() => Promise.resolve(world.setApplication(application)));

  it('is shown as it happens, and need not wait for an answer', async () => {
    world.setApplication({ state: 'waiting', message: null });
    const { user } = renderApp('/settings/agent');
    expect(await screen.findByText('Applies after this answer')).toBeInTheDocument();

    await user.click(button('Apply now'));
    expect(await screen.findByText('Restarting…')).toBeInTheDocument();
    expect(sent('POST /api/settings/agent-config/apply')).toHaveLength(1);
    await eventually(() => expect(world.agentWatchers.size).toBe(1));
    await tell({ state: 'applied', message: null });

    expect(await screen.findByText('Applied')).toBeInTheDocument();
  });

  it('says that they apply when a sleeping agent wakes', async () => {
    world.setApplication({ state: 'none', message: null });
    renderApp('/settings/agent');

    expect(await screen.findByText(/asleep; this applies when it wakes/)).toBeInTheDocument();
  });

  it('says why the agent refused them, and shows what it went back to', async () => {
    renderApp('/settings/agent');
    expect(await personality()).toHaveValue('');
    await eventually(() => expect(world.agentWatchers.size).toBe(1));
    world.settings = { ...world.settings, personality: 'The one before.', version: 9 };
    await tell({ state: 'failed', message: 'It did not start with these settings.' });

    expect(await screen.findByText('It did not start with these settings.')).toBeInTheDocument();
    await waitFor(async () => expect(await personality()).toHaveValue('The one before.'));
  });
});
