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

const sent = (call: string) =>
  world.bodies.filter((request) => request.call === call).map(({ body }) => body);
const personality = () => screen.findByRole('textbox', { name: 'Personality' });

describe('the history of the settings', () => {
  it('lists every version with what became of it', async () => {
    renderApp('/settings/agent/history');
    const list = await screen.findByRole('link', { name: /in version 3/ });
    const [newest, refused, first] = within(list.closest('ol') as HTMLElement).getAllByRole('listitem');

    expect(newest).toHaveTextContent('Current');
    expect(newest).toHaveTextContent('Your agent went back by itself');
    expect(refused).toHaveTextContent('Refused');
    expect(refused).toHaveTextContent('did not accept a context limit of 12 tokens');
    expect(first).toHaveTextContent('Worked');
  });

  it('shows what a version changed, a text line by line', async () => {
    const { user } = renderApp('/settings/agent/history');
    await user.click(await screen.findByRole('link', { name: /in version 2/ }));

    const diff = await screen.findByRole('list', { name: 'Changed lines' });
    expect(within(diff).getByText('You speak briefly.').tagName).toBe('DEL');
    expect(within(diff).getByText('You speak briefly and kindly.').tagName).toBe('INS');
    expect(within(diff).getByText('You like cats.').tagName).toBe('SPAN');
    expect(screen.getByText('12 tokens')).toBeInTheDocument();
    expect(screen.getByText('acme/medium')).toBeInTheDocument();
  });

  it('leads back to a version when that is confirmed', async () => {
    const { user } = renderApp('/settings/agent/history/1');
    await user.click(await screen.findByRole('button', { name: 'Return to this version' }));
    const dialog = await screen.findByRole('alertdialog');
    await user.click(within(dialog).getByRole('button', { name: 'Return to this version' }));

    await personality();
    expect(sent('POST /api/settings/agent-config/versions/1/return')).toHaveLength(1);
    expect(await screen.findByText('Applied')).toBeInTheDocument();
  });

  it('says why there is no way back', async () => {
    server.use(
      http.post('*/api/settings/agent-config/versions/1/return', () => problem(422, 'unknown_model')),
    );
    const { user } = renderApp('/settings/agent/history/1');
    await user.click(await screen.findByRole('button', { name: 'Return to this version' }));
    const dialog = await screen.findByRole('alertdialog');
    await user.click(within(dialog).getByRole('button', { name: 'Return to this version' }));

    expect(await within(dialog).findByRole('alert')).toHaveTextContent('no longer offered by your providers');
  });

  it('has something to say while there is none, and of one that does not exist', async () => {
    world.llm.versions = [];
    const { unmount } = renderApp('/settings/agent/history');
    expect(await screen.findByRole('heading', { name: 'No versions yet' })).toBeInTheDocument();
    unmount();

    renderApp('/settings/agent/history/77');
    expect(await screen.findByRole('alert')).toHaveTextContent('This version no longer exists.');
  });
});
