import { expect, test, type Page } from '@playwright/test';
import { ADMIN, environment, signIn } from './steps';
import { VIEWS } from './views';

const PAGES: Record<string, string> = {
  providers: '/settings/providers',
  agent: '/settings/agent',
  'agent-history': '/settings/agent/history',
  'agent-version': '/settings/agent/history/1',
  usage: '/settings/usage',
  'agent-policy': '/settings/agent-policy',
  'instance-usage': '/settings/instance-usage',
  users: '/settings/users',
  agents: '/settings/agents',
  invitations: '/settings/users/invitations',
  'sign-in-settings': '/settings/sign-in',
  audit: '/settings/audit',
  account: '/settings/account',
  sessions: '/settings/account/sessions',
  tokens: '/settings/account/tokens',
  activity: '/settings/account/activity',
};

/** Pictures of a server in use, after the journeys, for eyes to judge. */
test('pictures', async ({ page, browser, baseURL }) => {
  test.skip(!environment.pictures, 'only where MOSAIC_PICTURES names a folder');
  await page.goto('/settings/users/invitations');
  await signIn(page, ADMIN);
  const link = await invite(page, 'joan@example.com');
  await createToken(page, 'Notes');
  const signedIn = await page.context().storageState();

  for (const [view, options] of Object.entries(VIEWS)) {
    const admin = await browser.newContext({ ...options, baseURL, storageState: signedIn });
    const stranger = await browser.newContext({ ...options, baseURL });
    const adminPage = await admin.newPage();
    for (const [name, address] of Object.entries(PAGES)) await picture(adminPage, address, `${view}-${name}`);
    const strangerPage = await stranger.newPage();
    await picture(strangerPage, link, `${view}-invite`);
    await picture(strangerPage, '/login', `${view}-login`);
    await admin.close();
    await stranger.close();
  }
});

async function picture(page: Page, address: string, name: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle', { timeout: 1500 }).catch(() => undefined); // event streams stay open
  await page.screenshot({ path: `${environment.pictures}/${name}.png`, fullPage: true });
}

async function invite(page: Page, email: string): Promise<string> {
  await page.getByRole('button', { name: 'Invite' }).click();
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await page.getByRole('button', { name: 'Create link' }).click();
  return page.getByRole('textbox', { name: 'Invitation link' }).inputValue();
}

async function createToken(page: Page, name: string): Promise<void> {
  await page.goto('/settings/account/tokens');
  await page.getByRole('button', { name: 'Create token' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  await dialog.getByRole('button', { name: 'Create token' }).click();
  await expect(dialog.getByRole('button', { name: 'Done' })).toBeVisible();
}
