import { expect, test, type Page } from '@playwright/test';
import { axeFindsNothing } from './axe';
import { composer, settled, willAnswer } from './world';

const PALETTE = /\/assets\/Palette-[^/]*\.js$/;
const field = (page: Page) => page.getByRole('combobox', { name: /^Find conversations/ });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.tagName);

async function open(page: Page, address = '/chat/conversation-1'): Promise<void> {
  await page.goto(address);
  await settled(page);
  await expect(composer(page)).toBeFocused();
}

test('the palette is fetched when it is opened, and loses nothing that is typed meanwhile', async ({
  page,
}) => {
  const code: string[] = [];
  page.on('request', (request) => PALETTE.test(request.url()) && code.push(request.url()));
  await page.route(PALETTE, async (route) => {
    await new Promise((later) => setTimeout(later, 800));
    await route.continue();
  });
  await open(page);
  await page.waitForLoadState('networkidle');
  expect(code).toEqual([]);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('translate a');
  await expect(field(page)).toHaveValue('translate a');
  await page.keyboard.type('!');
  await expect(field(page)).toHaveValue('translate a!');
  await page.keyboard.press('Backspace');
  await expect(page.getByRole('option', { name: /Translate a letter/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  expect(code).toHaveLength(1);
  await expect(page.locator('#composer')).toHaveValue('');

  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/chat\/c3$/);
  await expect(composer(page)).toBeFocused();
});

test('arrows move through the palette while the field keeps the focus', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  const second = page.getByRole('option').nth(1);
  await expect(second).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await second.getAttribute('id')) ?? '');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(composer(page)).toBeFocused();
});

test('a page that is chosen has the focus within it', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('goes to sleep');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/settings\/agent$/);
  await settled(page);
  await expect.poll(() => focused(page)).not.toBe('BODY');
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
});

for (const width of [1280, 390]) {
  test(`axe finds nothing in the palette and the list of keys at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page);
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('option').first()).toBeVisible();
    await axeFindsNothing(page, 'the palette');
    await page.keyboard.type('mosaic');
    await expect(page.getByRole('option', { name: /mosaics in late antiquity/ })).toBeVisible();
    await axeFindsNothing(page, 'what the palette found');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('zzz');
    await expect(page.getByText('Nothing has “zzz”.')).toBeVisible();
    await axeFindsNothing(page, 'the palette that found nothing');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+/');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await axeFindsNothing(page, 'the list of keys');
    await page.keyboard.press('Escape');
    await expect(composer(page)).toBeFocused();
  });
}

test('Escape stops an answer at once, also where a hint is shown', async ({ page }) => {
  await open(page);
  await willAnswer(page, [{ text: 'Once upon a time' }, 'hang']);
  await composer(page).fill('Tell me a story');
  await composer(page).press('Enter');
  await expect(page.getByText('Once upon a time')).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).hover();
  await expect(page.getByRole('tooltip')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByText('Stopped before the end')).toBeVisible();
  await expect(composer(page)).toBeFocused();
});
