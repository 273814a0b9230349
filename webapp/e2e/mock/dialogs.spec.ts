import { expect, test, type Page } from '@playwright/test';
import { composer, settled, willAnswer } from './world';

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
}

const beside = (page: Page) => page.mouse.click(5, 5);
const asked = (page: Page) => page.getByRole('alertdialog', { name: 'Discard what you typed?' });

test('a click beside a dialog asks before what was typed is lost', async ({ page }) => {
  await open(page, '/settings/providers');
  await page.getByRole('button', { name: 'Add provider' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a provider' });
  const key = dialog.getByRole('textbox', { name: 'API key' });
  await key.fill('sk-precious');

  await beside(page);
  await expect(asked(page)).toBeVisible();
  await asked(page).getByRole('button', { name: 'Keep editing' }).click();
  await expect(key).toHaveValue('sk-precious');

  await page.keyboard.press('Escape');
  await expect(asked(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(asked(page)).toHaveCount(0);
  await expect(key).toHaveValue('sk-precious');

  await dialog.getByRole('button', { name: 'Close' }).click();
  await asked(page).getByRole('button', { name: 'Discard' }).click();
  await expect(dialog).toHaveCount(0);
});

test('what opens by a click shows no hint over its own close button', async ({ page }) => {
  const hints = page.getByRole('tooltip');
  await open(page, '/settings/providers');
  await page.getByRole('button', { name: 'Add provider' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a provider' });
  await expect(dialog.getByRole('textbox', { name: 'API key' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Close' })).not.toBeFocused();
  await expect(hints).toHaveCount(0);

  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '/chat/conversation-1');
  await page.getByRole('button', { name: 'Show conversations' }).click();
  await expect(page.getByRole('button', { name: 'Hide conversations' })).toBeFocused();
  await expect(hints).toHaveCount(0);

  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(hints).toHaveText('Hide conversations');
});

test('an agent that thinks has one mark, not two', async ({ page }) => {
  await open(page, '/chat');
  await willAnswer(page, ['hang']);
  await composer(page).fill('Tell me a story');
  await composer(page).press('Enter');
  const mark = page.locator('[class*=avatar] > *');
  await expect(page.getByText('Thinking…')).toBeVisible();
  await expect(mark).toBeHidden();
  const circle = await page.locator('[class*=avatar]').boundingBox();
  const tiles = await page.locator('[class*=tiles]').boundingBox();
  const middle = (box: typeof circle) => (box ? box.x + box.width / 2 : Number.NaN);
  expect(Math.abs(middle(circle) - middle(tiles))).toBeLessThan(1);
});

test('a date in the list of invitations stays on one line', async ({ page }) => {
  await open(page, '/settings/users/invitations');
  const date = await page.getByRole('time').first().boundingBox();
  expect(date?.height).toBeLessThan(30);
});

test('the ring around a field with a mistake is red, like its words', async ({ page }) => {
  await open(page, '/login?world=signed-out');
  await page.getByRole('button', { name: 'Sign in' }).click();
  const field = page.getByRole('textbox', { name: 'Username' });
  await expect(field).toBeFocused();
  const words = await page
    .getByText('Enter your username.')
    .evaluate((element) => getComputedStyle(element).color);
  await expect(field).toHaveCSS('outline-color', words);
});

const WITH_TEXT: [name: string, address: string, open: string, field: string][] = [
  ['an invitation', '/settings/users', 'Invite', 'E-mail'],
  ['a token', '/settings/account/tokens', 'Create token', 'Name'],
  ['a password', '/settings/account?world=member', 'Change password', 'Current password'],
  ['a reset', '/settings/sign-in?world=issuer', 'Reset a password', 'New password'],
];

for (const [name, address, button, field] of WITH_TEXT) {
  test(`${name} half typed is not lost by a click beside it; with nothing typed it closes`, async ({
    page,
  }) => {
    await open(page, address);
    await page.getByRole('button', { name: button }).first().click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await beside(page);
    await expect(dialog).toHaveCount(0);

    await page.getByRole('button', { name: button }).first().click();
    await dialog.getByRole('textbox', { name: field }).fill('something');
    await beside(page);
    await expect(asked(page)).toBeVisible();
    await asked(page).getByRole('button', { name: 'Discard' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
}

test('what is shown once does not go by a click beside it, and by Escape or the way back only when asked', async ({
  page,
}) => {
  await open(page, '/settings/account');
  await page.getByRole('link', { name: 'Access tokens' }).click();
  await page.getByRole('button', { name: 'Create token' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Notes');
  await dialog.getByRole('button', { name: 'Create token' }).click();
  await expect(dialog.getByRole('button', { name: 'Done' })).toBeVisible();

  await beside(page);
  await expect(dialog.getByRole('button', { name: 'Done' })).toBeVisible();

  await page.keyboard.press('Escape');
  const kept = page.getByRole('alertdialog', { name: 'Have you kept it?' });
  await kept.getByRole('button', { name: 'Back to it' }).click();
  await expect(dialog.getByRole('button', { name: 'Done' })).toBeVisible();
  await page.goBack();
  await expect(kept).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(kept).toHaveCount(0);

  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(dialog).toHaveCount(0);
});

test('Escape gives the focus back to what opened a dialog, through a menu too', async ({ page }) => {
  await open(page, '/settings/providers');
  const add = page.getByRole('button', { name: 'Add provider' });
  await add.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(add).toBeFocused();

  const options = page.getByRole('button', { name: 'Options for OpenRouter' });
  for (const item of ['Edit', 'Replace key', 'Delete']) {
    await options.press('Enter');
    await page.getByRole('menuitem', { name: item }).press('Enter');
    await expect(page.getByRole(item === 'Delete' ? 'alertdialog' : 'dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(options).toBeFocused();
  }
});

test('the focus stays on the page when what had it is deleted', async ({ page }) => {
  await open(page, '/settings/providers');
  await page.getByRole('button', { name: 'Options for Z.AI coding plan' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Delete' }).press('Enter');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Z.AI coding plan' })).toHaveCount(0);

  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
});

test('the dialog for a further provider says what the agent goes on thinking with', async ({ page }) => {
  await open(page, '/settings/providers');
  await page.getByRole('button', { name: 'Add provider' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a provider' });
  await dialog.getByRole('textbox', { name: 'API key' }).fill('sk-any');
  await dialog.getByRole('button', { name: 'Test connection' }).click();
  const picker = dialog.getByRole('group', { name: 'Model to list first' });
  await expect(picker).toContainText('Your agent keeps thinking with acme/large.', { timeout: 20_000 });
  await expect(dialog.getByText('Your agent thinks with this one')).toHaveCount(0);
});
