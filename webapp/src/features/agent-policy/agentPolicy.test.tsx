import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { http } from 'msw';
import { eventually } from '@/testing/eventually';
import { renderApp } from '@/testing/renderApp';
import { play, server } from '@/testing/server';
import { problem } from '@/testing/world/respond';
import { World } from '@/testing/world/World';

const PUT = 'PUT /api/admin/agent-policy';
let world: World;

beforeEach(() => {
  world = play(World.inUse());
});

const sent = () => world.bodies.filter((request) => request.call === PUT).map(({ body }) => body);
const save = () => screen.getByRole('button', { name: 'Save' });

async function allow(user: ReturnType<typeof renderApp>['user'], host: string) {
  const field = await screen.findByLabelText('Host name or address');
  await user.clear(field);
  await user.type(field, `${host}{Enter}`);
}

describe('the policy for agents', () => {
  it('warns of keys in the container before they are put there', async () => {
    const { user } = renderApp('/settings/agent-policy');
    expect(await screen.findByRole('radio', { name: /Models only/ })).toBeChecked();
    expect(screen.queryByText(/Keys lie readable/)).not.toBeInTheDocument();

    await user.click(screen.getByRole('radio', { name: /Internet, with keys/ }));
    expect(screen.getByText('Keys lie readable in the container')).toBeInTheDocument();
    expect(screen.getByText(/restart after the answer they are writing/)).toBeInTheDocument();
    await user.click(save());

    expect(await screen.findByText('Saved.')).toBeInTheDocument();
    expect(sent()).toEqual([
      {
        egress: 'direct',
        allowedHosts: ['ollama.example.lan'],
        idleBounds: { min: 5, max: 1440 },
        answerSilenceMin: 30,
        monthlyTokens: 5_000_000,
        membersMayShare: false,
      },
    ]);
  });

  it('adds and removes hosts, none twice', async () => {
    const { user } = renderApp('/settings/agent-policy');
    await allow(user, 'NAS.example.lan');
    await allow(user, 'ollama.example.lan');
    expect(await screen.findByRole('alert')).toHaveTextContent('on the list already');

    await user.click(screen.getByRole('button', { name: 'Remove ollama.example.lan' }));
    await user.click(save());

    await eventually(() =>
      expect(sent()).toEqual([expect.objectContaining({ allowedHosts: ['nas.example.lan'] })]),
    );
  });

  it('names the host that the server refuses', async () => {
    const { user } = renderApp('/settings/agent-policy');
    await allow(user, 'bad host');
    await user.click(save());

    expect(await screen.findByText(/^bad host: Write a host as/)).toBeInTheDocument();
    const hosts = screen.getByRole('list', { name: 'Allowed hosts' });
    expect(within(hosts).getByText('bad host')).toBeInTheDocument();
  });

  it('refuses bounds that cross, and takes an empty limit for none', async () => {
    const { user } = renderApp('/settings/agent-policy');
    const most = await screen.findByLabelText('At most');
    await user.clear(most);
    await user.type(most, '2');
    await user.clear(screen.getByLabelText(/Monthly tokens per person/));
    await user.click(save());
    expect(await screen.findByRole('alert')).toHaveTextContent('must not be less');

    await user.clear(most);
    await user.type(most, '60');
    await user.click(save());

    await eventually(() =>
      expect(sent()).toEqual([
        expect.objectContaining({ idleBounds: { min: 5, max: 60 }, monthlyTokens: null }),
      ]),
    );
  });

  it('says how long an answer may stall, within a day', async () => {
    const { user } = renderApp('/settings/agent-policy');
    const silence = await screen.findByLabelText('End an answer after');
    await user.clear(silence);
    await user.type(silence, '1441');
    await user.click(save());
    expect(await screen.findByRole('alert')).toHaveTextContent('from 1 to 1440');

    await user.clear(silence);
    await user.type(silence, '90');
    await user.click(save());

    await eventually(() => expect(sent()).toEqual([expect.objectContaining({ answerSilenceMin: 90 })]));
  });

  it('keeps what was entered when it is refused, and says why', async () => {
    server.use(http.put('*/api/admin/agent-policy', () => problem(503, 'not_now', { detail: 'Not now.' })));
    const { user } = renderApp('/settings/agent-policy');
    await user.click(await screen.findByRole('radio', { name: /Models and the internet/ }));
    await user.click(save());

    expect(await screen.findByRole('alert')).toHaveTextContent('Not now.');
    expect(screen.getByRole('radio', { name: /Models and the internet/ })).toBeChecked();
  });

  it('lets members share when an administrator says so', async () => {
    const { user } = renderApp('/settings/agent-policy');
    const may = await screen.findByRole('switch', { name: 'Members may share their providers' });
    expect(may).not.toBeChecked();

    await user.click(may);
    await user.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText('Saved.')).toBeInTheDocument();
    expect(sent()).toEqual([expect.objectContaining({ membersMayShare: true })]);
  });

  it('is for administrators', async () => {
    if (world.user) world.user = { ...world.user, role: 'member' };
    renderApp('/settings/agent-policy');

    expect(await screen.findByRole('heading', { name: 'For administrators' })).toBeInTheDocument();
  });
});
