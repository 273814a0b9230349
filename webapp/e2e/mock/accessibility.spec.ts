import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { ADDRESSES } from './addresses';
import { composer, settled, willAnswer } from './world';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

for (const [name, address] of Object.entries(ADDRESSES)) {
  test(`axe finds nothing on ${name}, in either theme, wide or on a phone`, async ({ page }) => {
    await page.goto(address);
    await settled(page);
    for (const size of [WIDE, PHONE]) {
      await page.setViewportSize(size);
      await inBothThemes(page, `${name} at ${size.width}`);
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
      await inBothThemes(page, 'a tested provider');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('alertdialog')).toBeVisible();
    },
  ],
  ['an invitation on a phone', PHONE, '/settings/users', (page) => click(page, 'Invite')],
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
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(address);
    await settled(page);
    await open(page);
    await inBothThemes(page, name);
  });
}

/** What axe has to say to a page as it stands. */
async function inBothThemes(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // On a busy machine axe would see the one theme's letters on the other one's ground.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    const told = violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`).join(' | ')}`,
    );
    expect.soft(told, `${name}, ${colorScheme}`).toEqual([]);
  }
}
