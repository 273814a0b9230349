import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderApp } from '@/testing/renderApp';
import { play, server } from '@/testing/server';
import { agent } from '@/testing/world/fixtures';
import { agentsOf, members } from '@/testing/world/people';
import { problem } from '@/testing/world/respond';
import { World } from '@/testing/world/World';

let world: World;

beforeEach(() => {
  world = play(World.inUse());
  world.identity.agents = agentsOf(members(30));
});

const rows = () => within(screen.getByRole('table')).getAllByRole('row').slice(1);
const rowOf = async (username: string) => {
  const row = (await screen.findByText(username)).closest('tr');
  if (!row) throw new Error(`no row of ${username}`);
  return within(row);
};

describe('the list of agents', () => {
  it('shows whose agent does what, since when, and how much memory it takes', async () => {
    renderApp('/settings/agents');

    const grace = await rowOf('grace.hopper');
    expect(grace.getByText('Awake')).toBeInTheDocument();
    expect(grace.getByText('210 MiB')).toBeInTheDocument();
    const barbara = await rowOf('barbara.liskov');
    expect(barbara.getByText('Trouble')).toBeInTheDocument();
    expect(barbara.getByText('Ran out of memory')).toBeInTheDocument();
    expect((await rowOf('edsger.dijkstra')).getByText('Never')).toBeInTheDocument();
    expect((await rowOf('alan.turing')).getByText('–')).toBeInTheDocument();
    expect(screen.getByText('1–25 of 30')).toBeInTheDocument();
  });

  it('filters by state and by owner, and clears the filters', async () => {
    const { user } = renderApp('/settings/agents');
    await user.selectOptions(await screen.findByLabelText('State'), 'Trouble');
    await waitFor(() => expect(rows()).toHaveLength(4));
    expect(window.location.search).toBe('?status=error');

    await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'nobody');
    await screen.findByRole('heading', { name: 'No agent matches' });
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));

    expect(await screen.findByText('1–25 of 30')).toBeInTheDocument();
  });

  it('says that there are none, and why the list could not be read', async () => {
    world.identity.agents = [];
    renderApp('/settings/agents');
    expect(await screen.findByRole('heading', { name: 'No agents yet' })).toBeInTheDocument();
  });

  it('shows what went wrong, and asks again on demand', async () => {
    let away = true;
    server.use(http.get('*/api/admin/agents', () => (away ? problem(500, 'internal_error') : undefined)));
    const { user } = renderApp('/settings/agents');
    const again = await screen.findByRole('button', { name: 'Try again' });

    away = false;
    await user.click(again);

    expect(await screen.findByText('1–25 of 30')).toBeInTheDocument();
  });

  it('is for administrators', async () => {
    if (world.user) world.user = { ...world.user, role: 'member' };
    renderApp('/settings/agents');

    expect(await screen.findByRole('heading', { name: 'For administrators' })).toBeInTheDocument();
    expect(world.log).not.toContain('GET /api/admin/agents');
  });
});

describe('stopping somebody’s agent', () => {
  it('asks first, and shows it asleep afterwards', async () => {
    const { user } = renderApp('/settings/agents');
    await user.click(
      (await rowOf('grace.hopper')).getByRole('button', { name: "Stop Grace Hopper's agent" }),
    );
    const question = within(await screen.findByRole('alertdialog', { name: "Stop Grace Hopper's agent?" }));
    expect(world.log).not.toContain('POST /api/admin/agents/member-0/stop');

    await user.click(question.getByRole('button', { name: 'Stop agent' }));

    await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
    const grace = await rowOf('grace.hopper');
    await waitFor(() => expect(grace.getByText('Asleep')).toBeInTheDocument());
    expect(grace.queryByRole('button')).not.toBeInTheDocument();
  });

  it('says why it could not be stopped', async () => {
    server.use(http.post('*/api/admin/agents/:userId/stop', () => problem(404, 'not_found')));
    const { user } = renderApp('/settings/agents');
    await user.click(
      (await rowOf('grace.hopper')).getByRole('button', { name: "Stop Grace Hopper's agent" }),
    );
    const question = within(await screen.findByRole('alertdialog'));

    await user.click(question.getByRole('button', { name: 'Stop agent' }));

    expect(await question.findByText('This no longer exists.')).toBeInTheDocument();
  });

  it('shows the owner who stopped it', async () => {
    world.agent = agent({ status: 'stopped', stoppedBy: 'administrator' });
    const { user } = renderApp('/chat');
    await user.click(await screen.findByRole('button', { name: 'Your agent: Asleep' }));

    expect(await screen.findByText(/An administrator put it to sleep/)).toBeInTheDocument();
  });
});
