import { expect, test, type Page } from '@playwright/test';
import { composer, cutLine, listen, settled, willAnswer } from './world';

const agent = (page: Page) => page.getByRole('article', { name: 'Agent' });
const you = (page: Page) => page.getByRole('article', { name: 'You' });

async function open(page: Page, address = '/chat/conversation-1'): Promise<void> {
  await page.goto(address);
  await settled(page);
  await expect(composer(page)).toBeEnabled();
}

async function say(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await composer(page).press('Enter');
}

test('a long conversation has one scrollbar, and the wheel beside it moves nothing else', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 420 });
  await open(page);
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);

  expect(await overflow()).toBe(0);
  await page.getByRole('link', { name: 'New chat' }).hover();
  await page.mouse.wheel(0, 2000);
  await agent(page).last().hover();
  await page.mouse.wheel(0, 5000);

  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await expect(composer(page)).toBeInViewport();
});

test('nothing that was shown goes when the line is cut, and the answer goes on when it is back', async ({
  page,
}) => {
  await open(page, '/chat');
  await willAnswer(
    page,
    [{ text: 'Half an answer' }, { pause: 1500 }, 'cut', { pause: 1500 }, { text: ', and the rest.' }],
    [{ text: 'Welcome back.' }],
  );
  await say(page, 'My first question');
  await expect(agent(page).last()).toContainText('Half an answer');
  await cutLine(page, true);
  await page.getByRole('link', { name: 'New chat' }).click();
  await say(page, 'Are you there?');
  await expect(page.getByText('Not sent')).toBeVisible();
  await page.goBack();
  await expect(agent(page).first()).toContainText('Half an answer');

  await cutLine(page, false);
  // Nobody does anything: the answer goes on by itself.
  await expect(agent(page).first()).toContainText('Half an answer, and the rest.', { timeout: 15_000 });
  await expect(you(page)).toHaveText([/My first question/]);
  await page.getByRole('link', { name: 'New chat' }).click();
  await page.getByRole('button', { name: 'Try again' }).last().click();
  await expect(agent(page).last()).toContainText('Welcome back.');
  await expect(you(page)).toHaveText([/Are you there\?/]);
});

test('Enter that confirms a word of an input method sends nothing, in Safari neither', async ({ page }) => {
  await open(page);
  await composer(page).fill('にほんご');
  await composer(page).dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: false });
  await composer(page).dispatchEvent('keydown', { key: 'Enter', keyCode: 13, isComposing: true });
  await expect(composer(page)).toHaveValue('にほんご');
  await composer(page).press('Enter');
  await expect(composer(page)).toHaveValue('');
});

test('stopping leaves the focus in reach and says that it stopped', async ({ page }) => {
  await open(page);
  await willAnswer(page, [{ text: 'Once upon a time' }, 'hang']);
  const said = await listen(page);
  await say(page, 'Tell me a story');
  await expect(agent(page).last()).toContainText('Once upon');

  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Stop' })).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(page.getByText('Stopped before the end')).toBeVisible();
  await expect(composer(page)).toBeFocused();
  await expect.poll(said).toContain('Stopped');
  expect(await said()).not.toContain('The answer is complete');
});

test('an answer that failed is announced as failed, one that is whole as complete', async ({ page }) => {
  await open(page);
  await willAnswer(
    page,
    [{ text: 'Let me' }, { error: { code: 'out_of_memory', message: 'Killed.' } }],
    [{ text: 'Done.' }],
  );
  const said = await listen(page);
  await say(page, 'Think');
  await expect.poll(said).toContain('The answer failed: Your agent ran out of memory.');
  expect(await said()).not.toContain('The answer is complete');

  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(said).toContain('The answer is complete');
  await expect(you(page).filter({ hasText: 'Think' })).toHaveCount(1);
});

test('hiding and showing the conversations keeps the focus on the button that undoes it', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('button', { name: 'Hide conversations' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Show conversations' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Hide conversations' })).toBeFocused();

  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Show conversations' }).press('Enter');
  await expect(page.getByRole('dialog', { name: 'Conversations' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Show conversations' })).toBeFocused();
});

test('theme, draft and conversation are as they were after a look at the settings', async ({ page }) => {
  await open(page, '/chat/c5');
  await composer(page).fill('Half a thought about my salary');
  await page.getByRole('button', { name: /^Account menu/ }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await page.getByRole('menuitem', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Usage', exact: true }).click();
  await page.getByRole('link', { name: 'Back to chat' }).click();

  await expect(page).toHaveURL(/\/chat\/c5$/);
  await expect(composer(page)).toHaveValue('Half a thought about my salary');
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(kept).not.toContain('salary');

  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the keyboard reaches the message box in a few stops, in one with the skip link', async ({
  browser,
}) => {
  // Where a finger points, the message box does not take the focus by itself.
  const context = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 1280, height: 800 },
  });
  const page = await context.newPage();
  await page.goto('/chat/conversation-1?world=many');
  await settled(page);
  await expect(page.getByRole('link', { name: /^Conversation 20\b/ })).toBeAttached();

  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to your message' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(composer(page)).toBeFocused();

  await skip.focus();
  let stops = 0;
  while (stops < 40 && !(await composer(page).evaluate((area) => area === document.activeElement))) {
    await page.keyboard.press('Tab');
    stops += 1;
  }
  // What stands beside a message counts, the conversations of the list do not.
  expect(stops).toBeLessThan(25);
  await context.close();
});

test('arrow keys lead through the conversations', async ({ page }) => {
  await open(page);
  const links = page.getByRole('navigation', { name: 'Conversations' }).getByRole('link');
  await links.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(links.last()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Options for “Recipes with chickpeas”' })).toBeFocused();
});

test('tables beside long addresses stay readable, and refused links lead nowhere', async ({ page }) => {
  await open(page, '/chat/c6');
  await expect(page.getByRole('columnheader')).toHaveCount(3);
  const columns = await page
    .getByRole('columnheader')
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().width));
  expect(columns).toHaveLength(3);
  expect(columns[1] ?? 0).toBeLessThan(400);
  expect(columns[2] ?? 0).toBeGreaterThan(200);

  await expect(page.getByRole('link', { name: 'a good one' })).toBeVisible();
  for (const refused of ['refused one', 'one of this server']) {
    await expect(page.getByText(refused)).toBeVisible();
    await expect(page.getByRole('link', { name: refused })).toHaveCount(0);
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.getByRole('checkbox', { name: 'Write to Ravenna' })).toBeVisible();
});
