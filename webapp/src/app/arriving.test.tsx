import { screen, waitFor } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '@/lib/leavePage';
import { renderApp } from '@/testing/renderApp';
import { play, server } from '@/testing/server';
import { invitation, issuer, members } from '@/testing/world/people';
import { problem } from '@/testing/world/respond';
import { World } from '@/testing/world/World';

let world: World;

beforeEach(() => {
  world = play(World.inUse());
});

describe('single sign-on', () => {
  beforeEach(() => {
    world.user = null;
    world.identity.issuer = issuer();
  });

  it('is a plain link that leads back to where one wanted to go', async () => {
    renderApp('/settings/agent');

    expect(await screen.findByRole('link', { name: 'Continue with Example ID' })).toHaveAttribute(
      'href',
      '/api/auth/oidc/login?returnTo=%2Fsettings%2Fagent',
    );
  });

  it('leaves the password within reach', async () => {
    const { user } = renderApp('/login');
    await screen.findByRole('link', { name: 'Continue with Example ID' });
    expect(screen.getByLabelText('Username')).not.toBeVisible();

    await user.click(screen.getByText('Sign in with a password'));
    await user.type(screen.getByLabelText('Username'), 'ada');
    await user.type(screen.getByLabelText('Password'), world.password);
    await user.click(screen.getByRole('button', { name: 'Sign in' }));

    await waitFor(() => expect(window.location.pathname).toBe('/chat'));
  });

  it('that is unknown does not hide the password', async () => {
    server.use(http.get('*/api/auth/methods', () => problem(500, 'internal')));
    renderApp('/login');

    expect(await screen.findByLabelText('Username')).toBeVisible();
  });

  it.each([
    ['oidc_issuer_unavailable', 'a password still works'],
    ['oidc_client_rejected', 'Tell an administrator'],
    ['oidc_token_invalid', 'could not be verified'],
    ['oidc_denied', 'cancelled or refused'],
    ['oidc_expired', 'took too long'],
    ['oidc_email_unverified', 'Verify it there'],
    ['oidc_no_email', 'did not share an e-mail address'],
    ['oidc_not_invited', 'to invite you'],
    ['oidc_account_exists', 'exists here already'],
    ['oidc_deactivated', 'is deactivated'],
    ['oidc_not_configured', 'no longer set up'],
    ['<b>anything</b>', 'The sign-in did not work.'],
  ])('says what did not work out and what to do: %s', async (code, words) => {
    renderApp(`/login?problem=${encodeURIComponent(code)}`);

    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    expect(await screen.findByLabelText('Username')).toBeVisible();
  });

  it('is left at the issuer too', async () => {
    const goTo = vi.spyOn(browser, 'goTo').mockReturnValue();
    world.user = members(2)[1] ?? null;
    const { user } = renderApp('/settings/account');
    await user.click(await screen.findByRole('button', { name: 'Sign out' }));

    await waitFor(() => expect(goTo).toHaveBeenCalledWith('https://login.example.com/sign-out'));
    expect(world.log).not.toContain('POST /api/auth/logout');
  });
});

describe('an invitation', () => {
  beforeEach(() => {
    world.user = null;
    world.identity.invitations = [invitation()];
    world.identity.links.set('link', 'invitation-1');
  });

  async function accept(username: string) {
    const { user } = renderApp('/invite#token=link');
    await user.type(await screen.findByLabelText('Your name'), 'Joan Clarke');
    const name = screen.getByLabelText('Username');
    expect(name).toHaveValue('joan.clarke');
    await user.clear(name);
    await user.type(name, username);
    await user.type(screen.getByLabelText('Password'), 'a quiet morning in may');
    await user.click(screen.getByRole('button', { name: 'Create account' }));
  }

  it('makes a user, who is in', async () => {
    await accept('joan');

    await waitFor(() => expect(window.location.pathname).toBe('/chat'));
    expect(window.location.hash).toBe('');
    expect(world.bodies.find(({ call }) => call.endsWith('/accept'))?.body).toEqual({
      displayName: 'Joan Clarke',
      username: 'joan',
      password: 'a quiet morning in may',
    });
  });

  it('says at the field that the user name is taken', async () => {
    await accept('ada');

    await waitFor(() =>
      expect(screen.getByLabelText('Username')).toHaveAccessibleDescription(/already has this username/),
    );
  });

  it('offers single sign-on where there is one', async () => {
    world.identity.issuer = issuer();
    renderApp('/invite#token=link');

    expect(await screen.findByRole('link', { name: 'Continue with Example ID' })).toBeInTheDocument();
    expect(screen.getByText(/Use the account that has the address joan.clarke@example.com/)).toBeVisible();
  });

  it('that was used, revoked or never made says what to do', async () => {
    renderApp('/invite#token=another');

    expect(await screen.findByRole('heading', { name: 'This invitation does not work' })).toBeInTheDocument();
    expect(screen.getByText(/Ask whoever invited you/)).toBeInTheDocument();
  });
});
