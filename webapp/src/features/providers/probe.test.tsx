import { screen, waitFor } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '@/testing/eventually';
import { renderApp } from '@/testing/renderApp';
import { play, server } from '@/testing/server';
import { failedProbe } from '@/testing/world/fixtures';
import { problem } from '@/testing/world/respond';
import { World } from '@/testing/world/World';

let world: World;

beforeEach(() => {
  world = play(World.inUse());
});

const rung = (name: string) => screen.getByText(name).closest('li');

describe('a connection test', () => {
  const start = async () => {
    const { user, ...page } = renderApp('/settings/providers');
    await user.click(await screen.findByRole('button', { name: 'Test' }));
    return { user, ...page };
  };

  it('ticks its checks off one by one', async () => {
    world.llm.probing.held = 2;
    await start();

    await waitFor(() => expect(rung('Server answers')).toHaveTextContent('passed'));
    expect(rung('Address is valid')).toHaveTextContent('passed');
    expect(rung('Key is accepted')).toHaveTextContent('under way');
    expect(rung('Models are listed')).toHaveTextContent('not reached');
    expect(screen.getByText('Server answers: passed')).toHaveAttribute('aria-live', 'polite');
  });

  it('shows what is wrong and what to do', async () => {
    world.probes = [failedProbe()];
    await start();

    expect(await screen.findByText('The vendor does not accept this key.')).toBeInTheDocument();
    expect(screen.getByText(/Copy the key again/)).toBeInTheDocument();
    expect(await screen.findByText('Failing')).toBeInTheDocument();
    expect(rung('Key is accepted')).toHaveTextContent('failed');
  });

  it('can be cancelled, which the server notices', async () => {
    world.llm.probing.held = 2;
    const { user } = await start();
    await waitFor(() => expect(rung('Server answers')).toHaveTextContent('passed'));

    await user.click(screen.getByRole('button', { name: 'Cancel' }));

    expect(await screen.findByText('The test was cancelled.')).toBeInTheDocument();
    await eventually(() => expect(world.llm.probing.cancelled).toBe(1));
  });

  it('is cancelled when its page closes', async () => {
    world.llm.probing.held = 2;
    const { unmount } = await start();
    await waitFor(() => expect(rung('Server answers')).toHaveTextContent('passed'));

    unmount();

    await eventually(() => expect(world.llm.probing.cancelled).toBe(1));
  });

  it('works with a server that answers all at once', async () => {
    world.llm.streamsProbes = false;
    await start();

    expect(await screen.findByText('Connected in 412 ms')).toBeInTheDocument();
    expect(rung('Answers arrive word by word')).toHaveTextContent('passed');
  });

  it('says so when it was refused or broke off', async () => {
    server.use(http.post('*/api/settings/providers/:id/probe', () => problem(404, 'not_found')));
    const { unmount } = await start();
    expect(await screen.findByText('This no longer exists.')).toBeInTheDocument();
    unmount();

    const stream = { headers: { 'Content-Type': 'text/event-stream' } };
    server.use(
      http.post(
        '*/api/settings/providers/:id/probe',
        () => new Response('event: check\ndata: {"id":"address","ok":true,"ms":1}\n\n', stream),
      ),
    );
    await start();
    expect(await screen.findByText('The connection test broke off. Try again.')).toBeInTheDocument();
  });
});
