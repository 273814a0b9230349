import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test, type Page } from '@playwright/test';
import { ADMIN, environment, signIn, WAKE_MS } from './steps';

const LISE = { name: 'Lise Meitner', username: 'lise', password: 'ein Schnellkochtopf ist keiner' };

test.describe('somebody who is invited in German', () => {
  test.skip(
    !environment.instance,
    'needs the environment that compose/cli/journey.sh makes, and the first journey',
  );

  test('is answered at once by what is shared, reaches its limit, and takes everything along and away', async ({
    page: admin,
    browser,
  }) => {
    const context = await browser.newContext({ locale: 'de-DE' });
    const lise = await context.newPage();
    let link = '';

    await test.step('the administrator invites them and shares a provider with everybody, up to a limit', async () => {
      await admin.goto('/settings/users');
      await signIn(admin, ADMIN);
      await admin.getByRole('button', { name: 'Invite' }).click();
      await admin.getByRole('textbox', { name: 'E-mail' }).fill('lise@example.com');
      await admin.getByRole('button', { name: 'Create link' }).click();
      link = await admin.getByRole('textbox', { name: 'Invitation link' }).inputValue();
      await admin.getByRole('button', { name: 'Done' }).click();
      await admin.goto('/settings/providers');
      await admin
        .getByRole('button', { name: /^Options for / })
        .first()
        .click();
      await admin.getByRole('menuitem', { name: 'Share…' }).click();
      const dialog = admin.getByRole('dialog');
      await dialog.getByText('Everybody on this server').click();
      await dialog.getByRole('checkbox', { name: 'All' }).check();
      await dialog.getByRole('textbox', { name: 'Monthly tokens per person' }).fill('5000');
      await dialog.getByRole('button', { name: 'Share', exact: true }).click();
      await expect(dialog).toBeHidden();
      await expect(admin.getByText('Shared with everybody')).toBeVisible();
    });

    await test.step('they make their account, in their browser’s language', async () => {
      await lise.goto(link);
      await lise.getByRole('textbox', { name: 'Dein Name' }).fill(LISE.name);
      await lise.getByRole('textbox', { name: 'Passwort' }).fill(LISE.password);
      await lise.getByRole('button', { name: 'Konto anlegen' }).click();
      await expect(lise).toHaveURL(/\/chat$/);
    });

    await test.step('their first message is answered', async () => {
      const said = Date.now();
      await sayInGerman(lise, 'Please remember the word Uran.');
      await expect(answers(lise).last()).toContainText('I will remember Uran.', { timeout: WAKE_MS });
      console.log(`measured to the first answer by a shared provider: ${Date.now() - said} ms`);
      await restsInGerman(lise);
    });

    await test.step('then the limit is reached, and says what to do', async () => {
      await sayInGerman(lise, 'Which word did I ask you to remember?');
      await expect(lise.getByText(/teilt, ist (für diesen Monat )?verbraucht/).first()).toBeVisible({
        timeout: WAKE_MS,
      });
      await expect(lise.getByText(/Bitte die Person, die es mit dir teilt/)).toBeVisible();
    });

    await test.step('the administrator sees how much they used', async () => {
      await admin.getByRole('button', { name: 'Change', exact: true }).click();
      await expect(admin.getByRole('dialog').getByRole('row', { name: LISE.name })).toBeVisible();
      await admin.keyboard.press('Escape');
    });

    await test.step('they take everything along', async () => {
      await lise.goto('/settings/account');
      const coming = lise.waitForEvent('download');
      await lise.getByRole('button', { name: 'Deine Daten herunterladen' }).click();
      const archive = await readFile(await (await coming).path());
      // File names stand in a ZIP as they are.
      expect(archive.includes('profile.json')).toBe(true);
      expect(archive.includes('conversations/')).toBe(true);
      expect(archive.includes(environment.vendorKey)).toBe(false);
    });

    await test.step('and delete their account, with their agent', async () => {
      const before = await agents('ps', '-aq');
      const volumes = await agents('volume', 'ls', '-q');
      await lise.getByRole('button', { name: 'Konto löschen' }).click();
      const dialog = lise.getByRole('dialog');
      await dialog.getByRole('textbox', { name: /^Tippe deinen Benutzernamen/ }).fill(LISE.username);
      await dialog.getByRole('textbox', { name: 'Passwort' }).fill(LISE.password);
      await dialog.getByRole('button', { name: 'Mein Konto endgültig löschen' }).click();
      await expect(lise.getByRole('heading', { name: 'Dein Konto ist gelöscht' })).toBeVisible({
        timeout: 60_000,
      });
      await expect(
        lise.getByText('Dein Agent ist entfernt, mit seinen Dateien und seinem Gedächtnis.'),
      ).toBeVisible();
      expect(await agents('ps', '-aq')).toHaveLength(before.length - 1);
      expect(await agents('volume', 'ls', '-q')).toHaveLength(volumes.length - 1);
    });

    await test.step('nobody can sign in as them, and the administrator does not have them any more', async () => {
      await lise.goto('/login');
      await lise.getByRole('textbox', { name: 'Benutzername' }).fill(LISE.username);
      await lise.getByRole('textbox', { name: 'Passwort' }).fill(LISE.password);
      await lise.getByRole('button', { name: 'Anmelden', exact: true }).click();
      await expect(lise.getByRole('alert')).toBeVisible();
      await admin.goto('/settings/users');
      await expect(admin.getByRole('row', { name: /ada/i }).first()).toBeVisible();
      await expect(admin.getByText(LISE.name)).toBeHidden();
    });

    await context.close();
  });
});

const answers = (page: Page) => page.getByRole('article', { name: 'Agent' }).locator('[data-answer]');

async function sayInGerman(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Nachricht an deinen Agenten' }).fill(text);
  await page.keyboard.press('Enter');
}

async function restsInGerman(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Anhalten', exact: true })).toBeHidden({ timeout: WAKE_MS });
}

/** What the engine has of this instance's agents. */
async function agents(...what: string[]): Promise<string[]> {
  const engine = fileURLToPath(new URL('../../compose/cli/engine.sh', import.meta.url));
  const { stdout } = await promisify(execFile)('bash', [
    '-c',
    'source "$0" && engine_docker "${@:2}" --filter "label=$1"',
    engine,
    `dev.mosaic.instance=${environment.instance}`,
    ...what,
  ]);
  return stdout.split('\n').filter(Boolean);
}
