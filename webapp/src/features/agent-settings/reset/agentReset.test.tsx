import { screen, within } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderApp } from '@/testing/renderApp';
import { play, server } from '@/testing/server';
import { problem } from '@/testing/world/respond';
import { World } from '@/testing/world/World';

let world: World;

beforeEach(() => {
  world = play(World.inUse());
});

const resets = () =>
  world.bodies.filter(({ call }) => call === 'POST /api/agent/reset').map(({ body }) => body);
const dialog = () => screen.findByRole('alertdialog');

describe('starting over with an agent', () => {
  it.each([
    ['files', 'Reset files…', 'Reset files', 'Your agent’s files were reset.'],
    ['volume', 'Erase everything…', 'Erase for good', 'Your agent starts from scratch.'],
  ])('asks first, then resets the %s', async (scope, open, confirm, done) => {
    const { user } = renderApp('/settings/agent/reset');
    await user.click(await screen.findByRole('button', { name: open }));
    expect(resets()).toEqual([]);
    await user.click(within(await dialog()).getByRole('button', { name: confirm }));

    expect(await screen.findByText(done)).toBeInTheDocument();
    expect(resets()).toEqual([{ scope }]);
  });

  it('does nothing when the answer is no', async () => {
    const { user } = renderApp('/settings/agent/reset');
    await user.click(await screen.findByRole('button', { name: 'Erase everything…' }));
    await user.click(within(await dialog()).getByRole('button', { name: 'Cancel' }));

    expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
    expect(resets()).toEqual([]);
  });

  it('says in the dialog why it did not work', async () => {
    server.use(
      http.post('*/api/agent/reset', () => problem(503, 'agent_unavailable', { detail: 'Docker is away.' })),
    );
    const { user } = renderApp('/settings/agent/reset');
    await user.click(await screen.findByRole('button', { name: 'Reset files…' }));
    await user.click(within(await dialog()).getByRole('button', { name: 'Reset files' }));

    expect(await within(await dialog()).findByRole('alert')).toHaveTextContent(/Docker is away|agent/);
  });
});
