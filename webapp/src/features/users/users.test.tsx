import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderApp } from '@/testing/renderApp';
import { play, server } from '@/testing/server';
import { adminUser, invitation, members } from '@/testing/world/people';
import { problem } from '@/testing/world/respond';
import { World } from '@/testing/world/World';

let world: World;

beforeEach(() => {
  world = play(World.inUse());
  world.identity.people.push(...members(60));
});

const rows = () => within(screen.getByRole('table')).getAllByRole('row').slice(1);
const rowOf = async (name: string) => {
  const row = (await screen.findByText(name)).closest('tr');
  if (!row) throw new Error(`no row of ${name}`);
  return within(row);
};
const sent = (call: string) =>
  world.bodies.filter((request) => request.call === call).map(({ body }) => body);

async function choose(user: ReturnType<typeof renderApp>['user'], name: string, entry: string) {
  await user.click(await screen.findByRole('button', { name: `Options for ${name}` }));
  await user.click(await screen.findByRole('menuitem', { name: entry }));
  return within(await screen.findByRole('alertdialog'));
}

describe('the list of people', () => {
  it('marks oneself, and lets nobody touch breakglass', async () => {
    renderApp('/settings/users');

    expect(await screen.findByText('(You)')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Options for ada' })).not.toBeInTheDocument();
  });

  it('turns pages that the address keeps', async () => {
    const { user } = renderApp('/settings/users');
    expect(await screen.findByText('1–25 of 61')).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Next' }));

    expect(await screen.findByText('26–50 of 61')).toBeInTheDocument();
    expect(window.location.search).toBe('?page=2');
  });

  it('shows the last page there is when the list has shrunk', async () => {
    renderApp('/settings/users?page=9');

    expect(await screen.findByText('51–61 of 61')).toBeInTheDocument();
    await waitFor(() => expect(window.location.search).toBe('?page=3'));
  });

  it('searches when the typing pauses, from the first page', async () => {
    const { user } = renderApp('/settings/users?page=2');
    await user.type(await screen.findByRole('searchbox', { name: 'Search' }), 'liskov');

    await waitFor(() => expect(rows()).toHaveLength(6));
    expect(window.location.search).toBe('?search=liskov');
    const asked = world.log.filter((call) => call === 'GET /api/admin/users');
    expect(asked.length).toBeLessThan(5);
  });

  it('distinguishes no match from no users, and clears the filters', async () => {
    const { user } = renderApp('/settings/users?search=nobody&role=member');
    await screen.findByRole('heading', { name: 'Nobody matches' });

    await user.click(screen.getByRole('button', { name: 'Clear filters' }));

    expect(await screen.findByText('1–25 of 61')).toBeInTheDocument();
    expect(screen.getByRole('searchbox')).toHaveValue('');
  });

  it('filters by role and status', async () => {
    const { user } = renderApp('/settings/users');
    await user.selectOptions(await screen.findByLabelText('Role'), 'Administrator');
    await waitFor(() => expect(rows()).toHaveLength(2));

    await user.selectOptions(screen.getByLabelText('Status'), 'Deactivated');

    expect(await screen.findByRole('heading', { name: 'Nobody matches' })).toBeInTheDocument();
  });

  it('says what went wrong when it can not be loaded', async () => {
    server.use(
      http.get('*/api/admin/users', () => problem(403, 'no_words_for_it', { detail: 'Not for you.' })),
    );
    renderApp('/settings/users');

    expect(await screen.findByRole('alert')).toHaveTextContent('Not for you.');
  });
});

describe('administrators', () => {
  it('deactivate somebody knowing what happens, and reactivate them', async () => {
    world.identity.people = [adminUser({ signInMethod: 'breakglass' }), ...members(1)];
    const { user } = renderApp('/settings/users');
    const dialog = await choose(user, 'Grace Hopper', 'Deactivate');
    expect(dialog.getByText(/signed out everywhere within seconds/)).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Deactivate' }));
    await waitFor(async () =>
      expect((await rowOf('Grace Hopper')).getByText('Deactivated')).toBeInTheDocument(),
    );

    const second = await choose(user, 'Grace Hopper', 'Reactivate');
    await user.click(second.getByRole('button', { name: 'Reactivate' }));

    await waitFor(async () => expect((await rowOf('Grace Hopper')).getByText('Active')).toBeInTheDocument());
  });

  it('change a role', async () => {
    world.identity.people = [adminUser({ signInMethod: 'breakglass' }), ...members(1)];
    const { user } = renderApp('/settings/users');
    const dialog = await choose(user, 'Grace Hopper', 'Make administrator');
    await user.click(dialog.getByRole('button', { name: 'Make administrator' }));

    await waitFor(async () =>
      expect((await rowOf('Grace Hopper')).getByText('Administrator')).toBeInTheDocument(),
    );
    expect(sent('PATCH /api/admin/users/member-0')).toEqual([{ role: 'admin' }]);
  });

  it('learn why the last administrator stays one', async () => {
    world.user = adminUser({ id: 'member-0', signInMethod: 'local' });
    world.identity.people = members(1).map((person) => ({ ...person, role: 'admin' }));
    const { user } = renderApp('/settings/users');
    const dialog = await choose(user, 'Grace Hopper', 'Make member');
    expect(dialog.getByText(/you cannot undo this yourself/)).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Make member' }));

    expect(await dialog.findByRole('alert')).toHaveTextContent('This is the last active administrator.');
  });

  it('can not deactivate themselves', async () => {
    world.user = adminUser({ id: 'member-0', signInMethod: 'local' });
    world.identity.people = members(1);
    const { user } = renderApp('/settings/users');
    await user.click(await screen.findByRole('button', { name: 'Options for Grace Hopper' }));

    expect(await screen.findByRole('menuitem', { name: 'Make administrator' })).toBeInTheDocument();
    expect(screen.queryByRole('menuitem', { name: 'Deactivate' })).not.toBeInTheDocument();
  });
});

describe('inviting', () => {
  it('gives a link to pass on, once', async () => {
    const { user } = renderApp('/settings/users');
    await user.click(await screen.findByRole('button', { name: 'Invite' }));
    await user.click(await screen.findByRole('button', { name: 'Create link' }));
    expect(await screen.findByText('Enter an e-mail address.')).toBeInTheDocument();

    await user.type(screen.getByLabelText('E-mail'), 'joan@example.com');
    await user.click(screen.getByRole('button', { name: 'Create link' }));

    expect(await screen.findByLabelText('Invitation link')).toHaveValue(
      'http://localhost:3000/invite#token=invite-new-2',
    );
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(sent('POST /api/admin/users/invite')).toEqual([{ email: 'joan@example.com', role: 'member' }]);
  });

  it('says so when the address is somebody’s already', async () => {
    const { user } = renderApp('/settings/users');
    await user.click(await screen.findByRole('button', { name: 'Invite' }));
    await user.type(await screen.findByLabelText('E-mail'), 'grace.hopper@example.com');
    await user.click(screen.getByRole('button', { name: 'Create link' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('already has this e-mail address');
  });

  it('can be undone, or done again with a new link', async () => {
    world.identity.invitations = [invitation()];
    const { user } = renderApp('/settings/users/invitations');
    await user.click(await screen.findByRole('button', { name: 'New link' }));
    await user.click(await screen.findByRole('button', { name: 'Create link' }));
    expect(await screen.findByLabelText('Invitation link')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Done' }));

    await user.click(screen.getByRole('button', { name: 'Revoke' }));
    const dialog = within(await screen.findByRole('alertdialog'));
    await user.click(dialog.getByRole('button', { name: 'Revoke' }));

    expect(await screen.findByText('Revoked')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'New link' })).not.toBeInTheDocument();
  });

  it('has a word for no invitations', async () => {
    renderApp('/settings/users/invitations');

    expect(await screen.findByRole('heading', { name: 'No invitations yet' })).toBeInTheDocument();
  });
});

describe('members', () => {
  it.each(['users', 'users/invitations', 'sign-in', 'audit'])('do not see %s', async (page) => {
    if (world.user) world.user = { ...world.user, role: 'member' };
    renderApp(`/settings/${page}`);

    expect(await screen.findByRole('heading', { name: 'For administrators' })).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Users' })).not.toBeInTheDocument();
    expect(world.log.filter((call) => call.includes('/api/admin/'))).toEqual([]);
  });
});
