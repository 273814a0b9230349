import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseTimeZone, timeZone } from '@/lib/timeZone';
import { browser } from '@/lib/leavePage';
import { renderApp } from '@/testing/renderApp';
import { play } from '@/testing/server';
import { World } from '@/testing/world/World';
import { user as person } from '@/testing/world/fixtures';

let world: World;

beforeEach(() => {
  world = play(World.inUse());
  world.user = person({ signInMethod: 'local', displayName: 'Ada', email: 'ada@example.org' });
});

afterEach(() => {
  chooseTimeZone(null);
  window.localStorage.clear();
});

const save = () => screen.getByRole('button', { name: 'Save' });

async function opened() {
  const { user } = renderApp('/settings/account');
  return { user, name: await screen.findByLabelText('Name') };
}

describe('the profile', () => {
  it('is saved, and the pages follow it', async () => {
    const { user, name } = await opened();
    expect(name).toHaveValue('Ada');
    expect(screen.getByLabelText('Time zone')).toHaveAttribute(
      'placeholder',
      expect.stringContaining('Like your browser ('),
    );

    await user.clear(name);
    await user.type(name, 'Ada Lovelace');
    await user.selectOptions(screen.getByLabelText('Language'), 'Deutsch');
    await user.type(screen.getByLabelText('Time zone'), 'Asia/Tokyo');
    await user.click(save());

    // In the language just chosen.
    expect(await screen.findByText('Gespeichert')).toBeInTheDocument();
    expect(world.user?.displayName).toBe('Ada Lovelace');
    expect(world.preferences).toEqual({ language: 'de', timeZone: 'Asia/Tokyo' });
    await waitFor(() => expect(timeZone()).toBe('Asia/Tokyo'));
    expect(window.localStorage.getItem('mosaic.language')).toBe('de');
  });

  it('is like the browser again when the fields are emptied', async () => {
    world.preferences = { language: 'de', timeZone: 'Asia/Tokyo' };
    const { user } = renderApp('/settings/account');
    const zone = await screen.findByLabelText('Zeitzone');
    await waitFor(() => expect(timeZone()).toBe('Asia/Tokyo'));

    await user.clear(zone);
    await user.selectOptions(screen.getByLabelText('Sprache'), 'Wie im Browser');
    await user.click(screen.getByRole('button', { name: 'Speichern' }));

    await waitFor(() => expect(world.preferences).toEqual({ language: null, timeZone: null }));
    await waitFor(() => expect(timeZone()).toBeNull());
    expect(window.localStorage.getItem('mosaic.language')).toBeNull();
  });

  it('takes no zone that there is not', async () => {
    const { user } = await opened();

    await user.type(screen.getByLabelText('Time zone'), 'Mars/Olympus');
    await user.click(save());

    await waitFor(() =>
      expect(screen.getByLabelText('Time zone')).toHaveAccessibleDescription(/no such time zone/),
    );
    expect(world.preferences.timeZone).toBeNull();
  });

  it('says so where somebody else has the address', async () => {
    const { user } = await opened();
    const email = screen.getByLabelText(/E-mail/);

    await user.clear(email);
    await user.type(email, 'taken@example.org');
    await user.click(save());

    expect(await screen.findByRole('alert')).toHaveTextContent('already has this e-mail address');
    expect(world.user?.email).toBe('ada@example.org');
  });

  it('leaves the address of single sign-on to single sign-on', async () => {
    world.user = person({ signInMethod: 'oidc', displayName: 'Ada', email: 'ada@example.org' });
    const { user, name } = await opened();

    expect(screen.getByLabelText('E-mail')).toHaveAttribute('readonly');
    await user.type(name, '!');
    await user.click(save());

    await screen.findByText('Saved');
    expect(world.bodies.find(({ call }) => call === 'PATCH /api/account')?.body).not.toHaveProperty('email');
  });

  it('is not written over what was saved elsewhere', async () => {
    const { user, name } = await opened();
    if (world.user) world.user = { ...world.user, displayName: 'Countess' };

    await user.type(name, '!');
    await user.click(save());
    await user.click(await screen.findByRole('button', { name: 'Load what is stored' }));

    await waitFor(() => expect(name).toHaveValue('Countess'));
  });
});

describe('one’s data', () => {
  it('is downloaded by a link of its own', async () => {
    const goTo = vi.spyOn(browser, 'goTo').mockImplementation(() => {});
    const { user } = await opened();
    expect(screen.getByText(/its own files is not in it/)).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Download your data' }));

    await waitFor(() => expect(goTo).toHaveBeenCalledWith('/api/account/export?link=signed'));
  });
});

describe('deleting the account', () => {
  async function asked() {
    const { user } = await opened();
    await user.click(await screen.findByRole('button', { name: 'Delete account' }));
    return { user, dialog: within(await screen.findByRole('dialog')) };
  }

  it('wants the username and the password, and ends with a receipt', async () => {
    const { user, dialog } = await asked();
    const confirm = dialog.getByRole('button', { name: 'Delete my account for good' });

    await user.type(dialog.getByLabelText(/Type your username, ada/), 'eva');
    await user.type(dialog.getByLabelText('Password'), world.password);
    await user.click(confirm);
    expect(await dialog.findByText('That is not your username.')).toBeInTheDocument();
    expect(world.user).not.toBeNull();

    await user.clear(dialog.getByLabelText(/Type your username/));
    await user.type(dialog.getByLabelText(/Type your username/), 'ada');
    await user.click(confirm);

    expect(await screen.findByRole('heading', { name: 'Your account is deleted' })).toBeInTheDocument();
    expect(screen.getByText('1,234')).toBeInTheDocument();
    expect(screen.getByText(/Your agent is removed/)).toBeInTheDocument();
    expect(world.user).toBeNull();
  });

  it('says what was not removed yet', async () => {
    const { user, dialog } = await asked();
    world.agentsAvailable = false;

    await user.type(dialog.getByLabelText(/Type your username/), 'ada');
    await user.type(dialog.getByLabelText('Password'), world.password);
    await user.click(dialog.getByRole('button', { name: 'Delete my account for good' }));

    expect(await screen.findByText(/removed with its files as soon as it can be/)).toBeInTheDocument();
  });

  it('stops at a wrong password, and at the last administrator', async () => {
    world.lastAdmin = true;
    const { user, dialog } = await asked();
    const password = dialog.getByLabelText('Password');

    await user.type(dialog.getByLabelText(/Type your username/), 'ada');
    await user.type(password, 'not this one');
    await user.click(dialog.getByRole('button', { name: 'Delete my account for good' }));
    await waitFor(() => expect(password).toHaveAccessibleDescription('That is not your current password.'));

    await user.clear(password);
    await user.type(password, world.password);
    await user.click(dialog.getByRole('button', { name: 'Delete my account for good' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('last active administrator');
  });

  it('asks nobody for a password they do not have', async () => {
    world.user = person({ signInMethod: 'oidc' });
    const { user, dialog } = await asked();
    expect(dialog.queryByLabelText('Password')).not.toBeInTheDocument();

    await user.type(dialog.getByLabelText(/Type your username/), 'ada');
    await user.click(dialog.getByRole('button', { name: 'Delete my account for good' }));

    expect(await screen.findByRole('heading', { name: 'Your account is deleted' })).toBeInTheDocument();
  });

  it('is not offered to breakglass', async () => {
    world.user = person();
    await opened();

    expect(await screen.findByText(/the way in that always works/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Delete account' })).not.toBeInTheDocument();
  });
});
