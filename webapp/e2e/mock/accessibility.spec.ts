import { expect, type Page } from '@playwright/test';
import { ADDRESSES } from './addresses';
import { axeFindsNothing, test } from './axe';
import { composer, settled, willAnswer } from './world';

const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

for (const [name, address] of Object.entries(ADDRESSES)) {
  test(`axe finds nothing on ${name}, in either theme, wide or on a phone`, async ({ page }) => {
    await page.goto(address);
    await settled(page);
    for (const size of [WIDE, PHONE]) {
      await page.setViewportSize(size);
      await axeFindsNothing(page, `${name} at ${size.width}`);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect.soft(sideways, `${name} at ${size.width}: scrolls sideways`).toBeLessThanOrEqual(0);
    }
  });
}

const click = (page: Page, button: string | RegExp) =>
  page.getByRole('button', { name: button }).first().click();

/** What opens on a page, or happens there. */
const OPENED: [name: string, size: typeof WIDE, address: string, open: (page: Page) => Promise<void>][] = [
  [
    'a new provider, tested, and the question before it is lost',
    WIDE,
    '/settings/providers',
    async (page) => {
      await click(page, 'Add provider');
      await page.getByRole('textbox', { name: 'API key' }).fill('sk-any');
      await click(page, 'Test connection');
      await expect(page.getByText('Model to list first')).toBeVisible({ timeout: 20_000 });
      await axeFindsNothing(page, 'a tested provider');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('alertdialog')).toBeVisible();
    },
  ],
  [
    'sharing a provider on a phone',
    PHONE,
    '/settings/providers',
    async (page) => {
      await click(page, /^Options for/);
      await page.getByRole('menuitem', { name: 'Share…' }).click();
      await page.getByRole('button', { name: 'Add Grace Hopper' }).first().click();
      await expect(page.getByRole('list', { name: 'Shared with' })).toBeVisible();
    },
  ],
  ['an invitation on a phone', PHONE, '/settings/users', (page) => click(page, 'Invite')],
  ['the question before an agent is stopped', PHONE, '/settings/agents', (page) => click(page, /^Stop /)],
  ['the account menu', WIDE, '/chat/conversation-1', (page) => click(page, /^Account menu/)],
  ['the agent’s menu', WIDE, '/chat/conversation-1', (page) => click(page, /^Your agent/)],
  ['the drawer of a phone', PHONE, '/chat/conversation-1', (page) => click(page, 'Show conversations')],
  [
    'an answer under way',
    WIDE,
    '/chat',
    async (page) => {
      await willAnswer(page, [{ text: 'Once upon a time' }, 'hang']);
      await composer(page).fill('Tell me a story');
      await composer(page).press('Enter');
      await expect(page.getByText('Once upon a time')).toBeVisible();
    },
  ],
];

for (const [name, size, address, open] of OPENED) {
  test(`axe finds nothing in ${name}`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.goto(address);
    await settled(page);
    await open(page);
    await axeFindsNothing(page, name);
  });
}
