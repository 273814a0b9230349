import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '@/lib/leavePage';
import { renderApp } from '@/testing/renderApp';
import { play } from '@/testing/server';
import { provider, user as userFixture } from '@/testing/world/fixtures';
import { failedTrial, issuer, passedTrial, unreadableIssuer } from '@/testing/world/people';
import { World } from '@/testing/world/World';

let world: World;
let left: string | null;

beforeEach(() => {
  world = play(World.inUse());
  left = null;
  vi.spyOn(browser, 'goTo').mockImplementation((address) => {
    left = address;
  });
});

const button = (name: string) => screen.getByRole('button', { name });
const sent = (call: string) =>
  world.bodies.filter((request) => request.call === call).map(({ body }) => body);

async function fillIn(user: ReturnType<typeof renderApp>['user']) {
  await user.type(await screen.findByLabelText('Issuer URL'), 'https://login.example.com/realms/staff');
  await user.type(screen.getByLabelText('Client id'), 'mosaic');
  await user.type(screen.getByLabelText('Client secret'), 'top-secret');
}

/** Fills in, tests, and comes back from the issuer in a freshly loaded page. */
async function testAndReturn(address: string) {
  const before = renderApp(address);
  await fillIn(before.user);
  await before.user.click(button('Test sign-in'));
  await waitFor(() => expect(left).not.toBeNull());
  before.unmount();
  return renderApp(left ?? '').user;
}

describe('single sign-on in the settings', () => {
  it('asks for everything again when what is stored cannot be read', async () => {
    world.identity.issuer = unreadableIssuer();
    const { user } = renderApp('/settings/sign-in');

    expect(await screen.findByRole('alert')).toHaveTextContent(
      /cannot be read.*enter it again.*client secret/,
    );
    expect(screen.getByText('Cannot be read')).toBeInTheDocument();
    expect(screen.queryByText('Off')).not.toBeInTheDocument();
    await fillIn(user);
    await user.click(button('Save without testing'));
    await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Save' }));

    expect(await screen.findByText('It applies from the next sign-in on.')).toBeInTheDocument();
    expect(screen.queryByText(/cannot be read/i)).not.toBeInTheDocument();
    expect(screen.getByText('On')).toBeInTheDocument();
  });

  it('is tested at the issuer, and saved with the tested secret', async () => {
    const user = await testAndReturn('/settings/sign-in');

    expect(await screen.findByText('The test passed')).toBeInTheDocument();
    expect(
      screen.getByText('A new account would be made for you: ada.lovelace, administrator.'),
    ).toBeInTheDocument();
    expect(screen.getByText('["staff","mosaic-admins"]')).toBeInTheDocument();
    expect(screen.getByLabelText('Issuer URL')).toHaveValue('https://login.example.com/realms/staff');
    expect(JSON.stringify({ ...window.sessionStorage })).not.toContain('top-secret');

    await user.click(button('Save'));

    expect(await screen.findByText('It applies from the next sign-in on.')).toBeInTheDocument();
    expect(sent('PUT /api/admin/oidc')).toEqual([
      expect.objectContaining({
        issuerUrl: 'https://login.example.com/realms/staff',
        trialId: 'trial-new-1',
      }),
    ]);
    expect(sent('PUT /api/admin/oidc')[0]).not.toHaveProperty('clientSecret');
    expect(window.location.search).toBe('');
    expect(window.sessionStorage).toHaveLength(0);
    expect(screen.getByText('On')).toBeInTheDocument();
  });

  it('forgets the result as soon as what was tested changes', async () => {
    const user = await testAndReturn('/settings/sign-in');
    await screen.findByText('The test passed');

    await user.type(screen.getByLabelText('Client id'), '-2');

    expect(screen.queryByText('The test passed')).not.toBeInTheDocument();
    expect(button('Test sign-in')).toBeInTheDocument();
  });

  it.each([
    ['oidc_client_rejected', 'does not accept the client id or the client secret'],
    ['oidc_email_unverified', 'has not verified the e-mail address'],
    ['something_new', 'The issuer said something_new.'],
  ])('says what is wrong: %s', async (code, words) => {
    world.identity.trial = failedTrial(code);
    const user = await testAndReturn('/settings/sign-in');
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();

    await user.click(button('Test again'));

    expect(await screen.findByText('Enter the client secret.')).toBeInTheDocument();
    expect(screen.getByText(/the secret was not kept during the test/)).toBeInTheDocument();
  });

  it('says who would be turned away, and can be saved all the same', async () => {
    world.identity.trial = passedTrial({
      outcome: { action: 'refused', username: null, role: null, reason: 'oidc_not_invited', message: 'No.' },
    });
    const user = await testAndReturn('/settings/sign-in');
    expect(await screen.findByText(/This e-mail address is not invited/)).toBeInTheDocument();

    await user.click(button('Save'));

    expect(await screen.findByText('Saved')).toBeInTheDocument();
  });

  it.each([
    ['tls_error', 'certificate may have expired'],
    ['not_an_issuer', 'it is not a sign-in service'],
    ['unreachable', 'Nothing answers at this address'],
  ])('says why the issuer can not be read: %s', async (reason, words) => {
    world.identity.discovery = reason;
    const { user } = renderApp('/settings/sign-in');
    await fillIn(user);
    await user.click(button('Test sign-in'));

    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    expect(left).toBeNull();
  });

  it('is saved untested only after a question, and keeps the stored secret', async () => {
    world.identity.issuer = issuer();
    const { user } = renderApp('/settings/sign-in');
    expect(await screen.findByText('A secret is stored. Leave empty to keep it.')).toBeInTheDocument();
    await user.click(screen.getByLabelText(/Everybody at these e-mail domains/));
    await user.type(screen.getByLabelText('E-mail domains'), 'example.com, example.org');
    await user.click(button('Save without testing'));
    expect(sent('PUT /api/admin/oidc')).toEqual([]);

    const dialog = within(await screen.findByRole('alertdialog'));
    await user.click(dialog.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText('It applies from the next sign-in on.')).toBeInTheDocument();
    expect(sent('PUT /api/admin/oidc')).toEqual([
      {
        issuerUrl: 'https://login.example.com/realms/staff',
        clientId: 'mosaic',
        label: 'Example ID',
        scopes: ['openid', 'email', 'profile'],
        signUpDomains: ['example.com', 'example.org'],
        adminClaim: null,
      },
    ]);
  });

  it('opens the options when something in them is wrong', async () => {
    world.identity.issuer = issuer();
    const { user } = renderApp('/settings/sign-in');
    const claim = await screen.findByLabelText(/^Administrator claim/);
    expect(claim).not.toBeVisible();
    await user.click(screen.getByText('More options'));
    await user.type(claim, 'groups');
    await user.click(screen.getByText('More options'));
    await user.click(button('Test sign-in'));

    expect(await screen.findByText('Fill in both or none.')).toBeVisible();
  });

  it('is turned off after a question', async () => {
    world.identity.issuer = issuer();
    const { user } = renderApp('/settings/sign-in');
    await user.click(await screen.findByRole('button', { name: 'Turn off' }));
    const dialog = within(await screen.findByRole('alertdialog'));
    await user.click(dialog.getByRole('button', { name: 'Turn off' }));

    expect(await screen.findByText('Off')).toBeInTheDocument();
    await waitFor(() => expect(screen.getByLabelText('Issuer URL')).toHaveValue(''));
  });
});

describe('a breakglass password', () => {
  it('is reset by an administrator', async () => {
    const { user } = renderApp('/settings/sign-in');
    await user.click(await screen.findByRole('button', { name: 'Reset a password' }));
    expect(await screen.findByRole('option', { name: 'ada (you)' })).toBeInTheDocument();
    await user.type(screen.getByLabelText('New password'), 'a quiet morning in may');
    await user.click(button('Reset password'));

    expect(await screen.findByText('The password of ada is reset.')).toBeInTheDocument();
    expect(sent('POST /api/admin/breakglass/reset-password')).toEqual([
      { username: 'ada', newPassword: 'a quiet morning in may' },
    ]);
  });
});

describe('single sign-on in the wizard', () => {
  beforeEach(() => {
    world = play(new World());
    world.user = userFixture();
    world.steps.set('breakglass', 'done');
    world.steps.set('provider', 'done');
    world.providers = [provider()];
  });

  it('comes back to the wizard from the test, and goes on', async () => {
    const user = await testAndReturn('/setup');
    expect(left).toBe('/setup/sign-in?trial=trial-new-1');
    expect(await screen.findByText('The test passed')).toBeInTheDocument();

    await user.click(button('Save'));

    expect(await screen.findByRole('heading', { name: 'Say hello to your agent' })).toBeInTheDocument();
    expect(sent('POST /api/onboarding/oidc')).toEqual([expect.objectContaining({ trialId: 'trial-new-1' })]);
  });

  it('can be skipped', async () => {
    const { user } = renderApp('/setup');
    await user.click(await screen.findByRole('button', { name: 'Skip for now' }));

    expect(await screen.findByRole('heading', { name: 'Say hello to your agent' })).toBeInTheDocument();
    expect(sent('POST /api/onboarding/oidc')).toEqual([{ skip: true }]);
  });
});
