import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderApp } from '@/testing/renderApp';
import { play, server } from '@/testing/server';
import { token } from '@/testing/world/people';
import { problem } from '@/testing/world/respond';
import { World } from '@/testing/world/World';

let world: World;

beforeEach(() => {
  world = play(World.inUse());
});

const button = (name: string) => screen.getByRole('button', { name });
const confirm = async (user: ReturnType<typeof renderApp>['user'], name: string) =>
  user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name }));

describe('the password', () => {
  async function change(current: string) {
    const { user } = renderApp('/settings/account');
    await user.click(await screen.findByRole('button', { name: 'Change password' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Current password'), current);
    await user.type(dialog.getByLabelText('New password'), 'a quiet morning in may');
    await user.click(dialog.getByRole('button', { name: 'Change password' }));
  }

  it('is changed, and ends everything else', async () => {
    await change(world.password);

    expect(await screen.findByText('Your password is changed.')).toBeInTheDocument();
    expect(world.password).toBe('a quiet morning in may');
  });

  it('is refused at the field that is wrong', async () => {
    await change('not this one');

    const field = await screen.findByLabelText('Current password');
    await waitFor(() => expect(field).toHaveAccessibleDescription('That is not your current password.'));
    expect(field).toHaveFocus();
  });

  it('is not offered to who has none', async () => {
    if (world.user) world.user = { ...world.user, signInMethod: 'oidc' };
    renderApp('/settings/account');
    await screen.findByText('Single sign-on');

    expect(screen.queryByRole('button', { name: 'Change password' })).not.toBeInTheDocument();
  });
});

describe('automatic titles', () => {
  const title = () => screen.findByRole('switch', { name: 'Find titles for new chats' });

  it('say what they cost, and can be turned off', async () => {
    const { user } = renderApp('/settings/account');
    expect(await title()).toBeChecked();
    expect(screen.getByText(/costs a few of your tokens/)).toBeInTheDocument();

    await user.click(await title());

    await waitFor(() => expect(screen.getByRole('switch')).not.toBeChecked());
    expect(world.chatSettings).toEqual({ automaticTitles: false });
  });

  it('are not switched over what was chosen elsewhere', async () => {
    const { user } = renderApp('/settings/account');
    await title();
    world.chatSettings = { automaticTitles: false };

    await user.click(await title());

    expect(await screen.findByRole('alert')).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('switch')).not.toBeChecked());
    expect(world.chatSettings).toEqual({ automaticTitles: false });
  });
});

describe('own sessions', () => {
  it('are named by browser, and ended one by one', async () => {
    const { user } = renderApp('/settings/account/sessions');
    expect(await screen.findByText('Firefox on Linux')).toHaveTextContent('This one');
    expect(screen.getByText('Unknown browser')).toBeInTheDocument();

    await user.click(button('Sign out Safari on iOS'));
    await confirm(user, 'Sign out');

    await waitFor(() => expect(screen.queryByText('Safari on iOS')).not.toBeInTheDocument());
    expect(screen.getByText('Unknown browser')).toBeInTheDocument();
  });

  it('end everywhere else', async () => {
    const { user } = renderApp('/settings/account/sessions');
    await user.click(await screen.findByRole('button', { name: 'Sign out everywhere else' }));
    await confirm(user, 'Sign out everywhere else');

    await waitFor(() => expect(screen.getAllByRole('listitem', { name: '' })).not.toHaveLength(0));
    await waitFor(() => expect(screen.queryByText('Unknown browser')).not.toBeInTheDocument());
    expect(screen.getByText('Firefox on Linux')).toBeInTheDocument();
  });

  it('end everywhere, here too', async () => {
    const { user } = renderApp('/settings/account/sessions');
    await user.click(await screen.findByRole('button', { name: 'Sign out everywhere' }));
    await confirm(user, 'Sign out everywhere');

    expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeInTheDocument();
  });

  it('say so when they can not be loaded', async () => {
    server.use(http.get('*/api/auth/sessions', () => problem(403, 'session_required')));
    renderApp('/settings/account/sessions');

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You have to sign in with a browser for this.',
    );
  });
});

describe('access tokens', () => {
  it('show their value once', async () => {
    const { user } = renderApp('/settings/account/tokens');
    await user.click(await screen.findByRole('button', { name: 'Create token' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Name'), 'Notes');
    await user.selectOptions(dialog.getByLabelText('May do'), 'Everything you can do');
    await user.selectOptions(dialog.getByLabelText('Works for'), '30 days');
    await user.click(dialog.getByRole('button', { name: 'Create token' }));
    expect(await screen.findByLabelText('Token')).toHaveValue('mosaic_pat_Zk3vT9');
    await user.click(button('Done'));

    expect(await screen.findByText('Notes')).toBeInTheDocument();
    expect(screen.queryByDisplayValue('mosaic_pat_Zk3vT9')).not.toBeInTheDocument();
    const body = world.bodies.at(-1)?.body as { expiresAt: string };
    const days = (Date.parse(body.expiresAt) - Date.now()) / 86_400_000;
    expect(body).toMatchObject({ name: 'Notes', scope: 'full' });
    expect(Math.round(days)).toBe(30);
  });

  it('are deleted after a question', async () => {
    const { user } = renderApp('/settings/account/tokens');
    await user.click(await screen.findByRole('button', { name: 'Delete Laptop scripts' }));
    await confirm(user, 'Delete');

    expect(await screen.findByRole('heading', { name: 'No access tokens' })).toBeInTheDocument();
  });

  it('that are over say so', async () => {
    world.identity.tokens = [token({ expiresAt: '2020-01-01T00:00:00Z' })];
    renderApp('/settings/account/tokens');

    expect(await screen.findByText('Expired')).toBeInTheDocument();
  });

  it('are limited in number', async () => {
    world.identity.tokens = Array.from({ length: 50 }, (_, at) => token({ id: `t${at}` }));
    const { user } = renderApp('/settings/account/tokens');
    await user.click(await screen.findByRole('button', { name: 'Create token' }));
    await user.type(screen.getByLabelText('Name'), 'One more');
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Create token' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('You have 50 tokens');
  });
});

describe('one’s activity', () => {
  it('shows what was done by oneself and with one’s keys', async () => {
    renderApp('/settings/account/activity');

    expect(await screen.findByText('Use provider keys')).toBeInTheDocument();
    expect(screen.getByText(/^1–25 of/)).toBeInTheDocument();
    expect(screen.queryByText('Wrong name or password')).not.toBeInTheDocument();
  });
});
