import { expect, test, type Page } from '@playwright/test';
import { axeFindsNothing } from './axe';
import { composer, settled } from './world';

// What fades in has no contrast until it is there.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const PHONE = { width: 390, height: 844 };

const list = (page: Page) => page.getByRole('navigation', { name: 'Conversations' });
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search conversations' });

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
  await expect(composer(page)).toBeEnabled();
}

/** Milliseconds until the page can paint again after some work. */
const pause = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        const began = performance.now();
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
      }),
  );

test('a search over a thousand conversations shows where it was said, and opens there', async ({ page }) => {
  await open(page, '/chat?world=many');
  await search(page).fill('needle');

  const found = list(page).getByRole('link');
  await expect(found).toHaveCount(1);
  await expect(found.getByText('needle')).toBeVisible();
  await found.click();

  const said = page.getByRole('article').getByText('The needle is in this haystack.');
  await expect(said).toBeInViewport();
  await expect(page.locator('li[data-found]')).toBeFocused();
  await expect(page).toHaveURL(/#message-/);

  // Back in the list it is what was found, until the search is taken out.
  await search(page).fill('');
  await expect(found).toHaveCount(50);
});

test('of a thousand conversations more come as one scrolls, and the page stays quick', async ({ page }) => {
  await open(page, '/chat?world=many');
  const links = list(page).locator('a');
  await expect(links).toHaveCount(50);

  await links.first().focus();
  for (let pages = 2; pages <= 4; pages += 1) {
    // What comes next may still be on its way when the key is pressed, as for a person.
    await expect(async () => {
      await page.keyboard.press('End');
      expect(await links.count()).toBeGreaterThanOrEqual(pages * 50);
    }).toPass();
  }
  await page.keyboard.press('Home');
  await expect(links.first()).toBeFocused();
  await composer(page).fill('Typing goes on as before');
  expect(await pause(page)).toBeLessThan(1000);
});

test('a deletion is taken back with the keyboard, and goes by itself otherwise', async ({ page }) => {
  await page.clock.install();
  await open(page, '/chat/conversation-1');
  const options = page.getByRole('button', { name: 'Options for “Help me plan my week”' });
  const told = page.getByText('Deleted “Help me plan my week”');
  await options.press('Enter');
  await page.getByRole('menuitem', { name: 'Delete' }).press('Enter');

  await expect(told).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.clock.fastForward(30_000);
  await expect(told).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/conversation-1$/);
  await expect(options).toBeAttached();

  await page.getByRole('link', { name: /^Help me plan/ }).hover();
  await options.click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(told).toBeVisible();
  await composer(page).click();
  await page.clock.fastForward(11_000);
  await expect(told).toHaveCount(0);
  await expect(options).toHaveCount(0);
});

test('what the agent did by itself has a list of its own, and is only read', async ({ page }) => {
  await page.goto('/chat?world=alone');
  await settled(page);
  await expect(list(page).getByText('Write the nightly report')).toHaveCount(0);

  await page.getByRole('button', { name: /show other conversations$/ }).press('Enter');
  await page.getByRole('menuitem', { name: 'By the agent itself' }).press('Enter');
  await list(page).getByRole('link', { name: 'Write the nightly report' }).press('Enter');

  await expect(page.getByText(/^Your agent did this by itself/)).toBeInViewport();
  await expect(composer(page)).toHaveCount(0);
  await axeFindsNothing(page, 'what the agent did by itself');
});

test('on a phone the drawer has all of it', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await open(page, '/chat/conversation-1');
  await page.getByRole('button', { name: 'Show conversations' }).click();
  await search(page).fill('mosaics');
  await expect(list(page).getByRole('link')).toHaveCount(1);
  await axeFindsNothing(page, 'a search on a phone');

  await page.getByRole('button', { name: /^Options for/ }).click();
  await axeFindsNothing(page, 'the menu of a conversation');
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await axeFindsNothing(page, 'a new name');
  await page.getByRole('textbox', { name: 'Title' }).fill('Late antiquity');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('dialog', { name: 'Rename this conversation' })).toHaveCount(0);

  await page.getByRole('button', { name: /^Options for/ }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(page.getByText('Deleted “Late antiquity”')).toBeVisible();
  await axeFindsNothing(page, 'a deletion that can be taken back');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Deleted “Late antiquity”')).toHaveCount(0);
});
