import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { forgetResetToken } from '@/features/reset/resetToken';
import { renderApp } from '@/testing/renderApp';
import { play } from '@/testing/server';
import { adminUser } from '@/testing/world/people';
import { World } from '@/testing/world/World';

let world: World;

beforeEach(() => {
  forgetResetToken();
  world = play(World.inUse());
});

describe('a link to a new password', () => {
  it('sets it once and leads to the sign-in', async () => {
    world.user = null;
    world.identity.resets.set('secret', 'bob');
    const { user } = renderApp('/reset#token=secret');

    expect(await screen.findByLabelText('Username')).toHaveValue('bob');
    expect(window.location.hash).toBe('');
    await user.type(screen.getByLabelText('New password'), 'a wholly new password');
    await user.click(screen.getByRole('button', { name: 'Set password' }));

    expect(await screen.findByRole('heading', { name: 'Your new password is set' })).toBeVisible();
    expect(world.password).toBe('a wholly new password');
    await user.click(screen.getByRole('link', { name: 'Go to sign-in' }));
    await waitFor(() => expect(window.location.pathname).toBe('/login'));
  });

  it.each(['/reset', '/reset#token=used'])('that opens nothing says so: %s', async (address) => {
    renderApp(address);

    expect(await screen.findByRole('heading', { name: 'This link does not work' })).toBeVisible();
  });

  it('is made by an administrator and shown once', async () => {
    world.identity.people.push(
      adminUser({ id: 'bob', username: 'bob', displayName: 'Bob', role: 'member', signInMethod: 'local' }),
    );
    const { user } = renderApp('/settings/users');
    await user.click(await screen.findByRole('button', { name: 'Options for Bob' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Reset password' }));
    await user.click(await screen.findByRole('button', { name: 'Create link' }));

    expect(await screen.findByLabelText('Link to a new password')).toHaveValue(
      `${window.location.origin}/reset#token=${[...world.identity.resets.keys()][0]}`,
    );
    await user.click(screen.getByRole('button', { name: 'Done' }));
    await waitFor(() => expect(screen.queryByLabelText('Link to a new password')).toBeNull());
  });

  it('is not offered for people who sign in through the issuer', async () => {
    world.identity.people.push(
      adminUser({ id: 'eve', username: 'eve', displayName: 'Eve', role: 'member', signInMethod: 'oidc' }),
    );
    const { user } = renderApp('/settings/users');
    await user.click(await screen.findByRole('button', { name: 'Options for Eve' }));

    await screen.findByRole('menuitem', { name: 'Deactivate' });
    expect(screen.queryByRole('menuitem', { name: 'Reset password' })).toBeNull();
  });
});
