import { act, screen, waitFor } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { announceSessionOver } from '@/lib/api/session';
import { renderApp } from '@/testing/renderApp';
import { play, server } from '@/testing/server';
import { problem } from '@/testing/world/respond';
import { World } from '@/testing/world/World';
import { nextPath } from './gates/nextPath';

let world: World;

beforeEach(() => {
  world = play(World.inUse());
});

async function signIn(user: ReturnType<typeof renderApp>['user'], password: string, name = 'ada') {
  await user.type(await screen.findByLabelText('Username'), name);
  await user.type(screen.getByLabelText('Password'), password);
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
}

describe('signing in', () => {
  beforeEach(() => {
    world.user = null;
  });

  it('leads back to where one wanted to go', async () => {
    const { user } = renderApp('/settings/account');
    await signIn(user, world.password);

    expect(await screen.findByRole('heading', { name: 'Account' })).toBeInTheDocument();
    expect(window.location.pathname).toBe('/settings/account');
  });

  it('says plainly that name and password do not match', async () => {
    const { user } = renderApp('/login');
    await signIn(user, 'wrong');

    expect(await screen.findByRole('alert')).toHaveTextContent('That username and password do not match.');
  });

  it('says how long to wait after too many attempts', async () => {
    server.use(
      http.post('*/api/auth/login', () => {
        const refusal = problem(429, 'too_many_attempts');
        refusal.headers.set('Retry-After', '840');
        return refusal;
      }),
    );
    const { user } = renderApp('/login');
    await signIn(user, 'wrong');

    expect(await screen.findByRole('alert')).toHaveTextContent('Try again in 14 minutes.');
  });

  it('never follows a link to another site', () => {
    for (const next of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
    ]) {
      expect(nextPath(new URLSearchParams({ next }))).toBe('/chat');
    }
    expect(nextPath(new URLSearchParams({ next: '/chat/1?a=b' }))).toBe('/chat/1?a=b');
  });
});

describe('a session', () => {
  it('that ends while it is used leads to the sign-in, which says why', async () => {
    const { user } = renderApp('/settings/account');
    await screen.findByRole('heading', { name: 'Account' });
    world.sessionExpired = true;
    world.refreshable = false;

    await user.click(screen.getByRole('link', { name: 'Model providers' }));

    expect(await screen.findByText(/Your session has ended/)).toBeInTheDocument();
    expect(window.location.search).toContain(encodeURIComponent('/settings/providers'));
  });

  it('is left by signing out', async () => {
    const { user } = renderApp('/settings/account');
    await user.click(await screen.findByRole('button', { name: 'Sign out' }));

    expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeInTheDocument();
    expect(screen.queryByText(/Your session has ended/)).not.toBeInTheDocument();
  });
});

describe('a second person at the same page', () => {
  const composer = () => screen.findByLabelText<HTMLTextAreaElement>('Message your agent');

  async function signOut(user: ReturnType<typeof renderApp>['user']) {
    await user.click(await screen.findByRole('button', { name: /Account menu/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
    await screen.findByRole('heading', { name: 'Sign in' });
  }

  it('finds nothing of what the first one was writing', async () => {
    const { user } = renderApp('/chat');
    await user.type(await composer(), 'A secret of mine');

    await signOut(user);
    await signIn(user, world.password, 'grace');

    expect(await composer()).toHaveValue('');
  });

  it('finds nothing of a message that did not get through', async () => {
    server.use(http.post('*/api/chat/turns', () => problem(503, 'database_unavailable')));
    const { user } = renderApp('/chat');
    await user.type(await composer(), 'A secret of mine{Enter}');
    expect(await screen.findByText('A secret of mine')).toBeInTheDocument();

    await signOut(user);
    await signIn(user, world.password, 'grace');

    await composer();
    expect(screen.queryByText('A secret of mine')).not.toBeInTheDocument();
  });

  it('finds nothing either after a session that ended by itself, while the first one would', async () => {
    const { user } = renderApp('/chat');
    await user.type(await composer(), 'A secret of mine');
    await endSession();
    await signIn(user, world.password);
    expect(await composer()).toHaveValue('A secret of mine');

    await endSession();
    await signIn(user, world.password, 'grace');
    expect(await composer()).toHaveValue('');
  });

  async function endSession() {
    act(() => announceSessionOver());
    await screen.findByText(/Your session has ended/);
  }
});

describe('other addresses', () => {
  it('close the wizard once the server is set up', async () => {
    renderApp('/setup');

    await waitFor(() => expect(window.location.pathname).toBe('/chat'));
  });

  it('that do not exist say so', async () => {
    renderApp('/nowhere');

    expect(await screen.findByRole('heading', { name: 'There is nothing here' })).toBeInTheDocument();
  });

  it('wait for a server that does not answer yet', async () => {
    server.use(http.get('*/api/onboarding', () => problem(503, 'unavailable')));
    renderApp('/chat');

    expect(await screen.findByRole('heading', { name: 'Mosaic does not answer' })).toBeInTheDocument();
  });
});
