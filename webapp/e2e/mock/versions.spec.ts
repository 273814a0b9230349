import { expect, test, type Page } from '@playwright/test';
import { axeFindsNothing } from './axe';
import { composer, settled, willAnswer } from './world';

const agent = (page: Page) => page.getByRole('article', { name: 'Agent' });
const you = (page: Page) => page.getByRole('article', { name: 'You' });
const editor = (page: Page) => page.getByRole('textbox', { name: 'Edit your message' });
const version = (page: Page, which: string) => page.getByRole('group', { name: `Version ${which}` });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
  await expect(composer(page)).toBeFocused();
}

/** Back to a button by the keyboard alone. */
async function tabBackTo(page: Page, name: string): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Shift+Tab');
    await expect(button(page, name).last()).toBeFocused({ timeout: 50 });
  }).toPass();
}

test('a message is edited, answered again, and its versions gone through by the keyboard alone', async ({
  page,
}) => {
  await open(page, '/chat/conversation-1');
  await willAnswer(page, [{ text: 'A plan for two weeks.' }], [{ text: 'A shorter plan.' }]);
  await page.keyboard.press('ArrowUp');
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(composer(page)).toBeFocused();

  await tabBackTo(page, 'Edit and send again');
  await page.keyboard.press('Enter');
  await expect(editor(page)).toBeFocused();
  await page.keyboard.type(' and the next one');
  await page.keyboard.press('Enter');
  await expect(version(page, '2 of 2')).toBeVisible();
  await expect(you(page)).toHaveText([/Help me plan my week and the next one/]);
  await expect(agent(page)).toHaveText([/A plan for two weeks\./]);
  await expect(composer(page)).toBeFocused();

  await tabBackTo(page, 'Answer again');
  await page.keyboard.press('Enter');
  await expect(version(page, '3 of 3')).toBeVisible();
  await expect(agent(page)).toHaveText([/A shorter plan\./]);

  await tabBackTo(page, 'Earlier version');
  for (const which of ['2 of 3', '1 of 3']) {
    await page.keyboard.press('Enter');
    await expect(version(page, which)).toBeVisible();
  }
  await expect(button(page, 'Earlier version')).toBeDisabled();
  await expect(button(page, 'Later version')).toBeFocused();
  await expect(you(page)).toHaveText([/Help me plan my week(?! and)/]);
  for (const which of ['2 of 3', '3 of 3']) {
    await page.keyboard.press('Enter');
    await expect(version(page, which)).toBeVisible();
  }
  await expect(button(page, 'Earlier version')).toBeFocused();
});

test('what is pressed stays where it is on the screen, however long the other version is', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 420 });
  await open(page, '/chat/conversation-1');
  await willAnswer(page, [{ text: 'In short: rest.' }]);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type(', briefly');
  await page.keyboard.press('Enter');
  await expect(version(page, '2 of 2')).toBeVisible();
  await expect(button(page, 'Earlier version')).toBeEnabled();

  const top = () =>
    page.getByRole('group', { name: /^Version/ }).evaluate((group) => group.getBoundingClientRect().top);
  const before = await top();
  await button(page, 'Earlier version').click();
  await expect(version(page, '1 of 2')).toBeVisible();
  await expect(page.getByRole('table')).toBeAttached();
  expect(Math.abs((await top()) - before)).toBeLessThan(2);
  await expect(version(page, '1 of 2')).toBeInViewport();
});

for (const size of [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
]) {
  test(`axe finds nothing while a message is edited at ${size.width}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize(size);
    await page.goto('/chat/versions?world=versions');
    await settled(page);
    await button(page, 'Edit and send again').nth(1).click();
    await expect(editor(page)).toBeFocused();
    await axeFindsNothing(page, 'a message that is edited');
  });
}
