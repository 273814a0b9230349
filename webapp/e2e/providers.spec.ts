import { expect, test, type Locator, type Page } from '@playwright/test';
import {
  ADMIN,
  answerIsOver,
  answerLongerThan,
  environment,
  fillVendor,
  say,
  signIn,
  WAKE_MS,
} from './steps';

const SECOND = { displayName: 'Second vendor', name: 'second' };

test.describe('providers, models and what they cost', () => {
  test.skip(
    !environment.instance,
    'needs the environment that compose/cli/journey.sh makes, and the first journey',
  );

  test('from a wrong key to fallbacks in order, applied, and counted', async ({ page }) => {
    const card = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: SECOND.displayName }) });

    await test.step('a wrong key is distinguished from everything else', async () => {
      await page.goto('/settings/providers');
      await signIn(page, ADMIN);
      await page.getByRole('button', { name: 'Add provider' }).click();
      await fillVendor(page, environment.vendorUrl, 'sk-wrong-0123456789');
      await page.getByRole('textbox', { name: 'Display name' }).fill(SECOND.displayName);
      await page.getByRole('textbox', { name: 'Short name' }).fill(SECOND.name);
      await page.getByRole('button', { name: 'Test connection' }).click();
      await expect(page.getByText('The vendor does not accept this key.')).toBeVisible({ timeout: 60_000 });
      await expect(rung(page, 'Server answers')).toContainText('passed');
      await expect(rung(page, 'Key is accepted')).toContainText('failed');
      await expect(rung(page, 'A model answers')).toContainText('not reached');
    });

    await test.step('the right one passes, check by check', async () => {
      await page.getByRole('textbox', { name: 'API key' }).fill(environment.vendorKey);
      await watchRungs(page);
      await page.getByRole('button', { name: /^Test/ }).click();
      await expect(page.getByText(/^Connected/)).toBeVisible({ timeout: 60_000 });
      const passed = await rungsSeen(page);
      expect(passed.length, `numbers of passed checks seen: ${passed.join(', ')}`).toBeGreaterThan(2);
      await expect(rung(page, 'Answers arrive word by word')).toContainText('passed');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(card.getByText('Working', { exact: true })).toBeVisible();
      await expect(card.getByText(/^Last worked/)).toBeVisible();
    });

    await test.step('a new key that fails leaves the old one in use', async () => {
      await replaceKey(page, 'sk-wrong-0123456789');
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByText('The old key stays in use.')).toBeVisible({ timeout: 60_000 });
      await dialog
        .getByRole('textbox', { name: 'New API key' })
        .fill(`••••${environment.vendorKey.slice(-4)}`);
      await dialog.getByRole('button', { name: 'Test and replace' }).click();
      await expect(dialog.getByText(/with its middle hidden/)).toBeVisible();
      await dialog.getByRole('button', { name: 'Close' }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: 'Discard' }).click();
      await expect(card.getByText('Working', { exact: true })).toBeVisible();
    });

    await test.step('one that passes takes its place', async () => {
      await replaceKey(page, environment.vendorKey);
      await expect(page.getByRole('dialog')).toBeHidden({ timeout: 60_000 });
      await expect(card.getByText(`Key ••••${environment.vendorKey.slice(-4)}`)).toBeVisible();
    });

    await test.step('the agent is awake', async () => {
      await page.goto('/chat');
      await say(page, 'Hello again.');
      await answerLongerThan(page, 2, WAKE_MS);
      await answerIsOver(page);
    });

    await test.step('fallbacks are put in order by keyboard', async () => {
      await page.goto('/settings/agent');
      await addFallbacks(page, 2);
      const fallbacks = page.getByRole('list', { name: 'Fallback models' }).getByRole('listitem');
      const before = await fallbacks.allInnerTexts();
      const last = fallbacks.last().getByRole('button', { name: /^Move (?!up:|down:)/ });
      await last.focus();
      await page.keyboard.press('Space');
      await expect(page.getByText(/picked up, place \d of \d/)).toBeAttached();
      await page.keyboard.press('ArrowUp');
      await expect(page.getByText(/is now at place \d of \d/)).toBeAttached();
      await page.keyboard.press('Space');
      await expect.poll(() => fallbacks.allInnerTexts()).toEqual(swappedAtTheEnd(before));
    });

    await test.step('saved, they apply to the running agent', async () => {
      const saved = Date.now();
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(page.getByText('Applied', { exact: true })).toBeVisible({ timeout: WAKE_MS });
      console.log(`measured from saving the agent's settings to applied: ${Date.now() - saved} ms`);
      await page.getByRole('link', { name: 'History' }).click();
      await expect(page.getByRole('listitem').filter({ hasText: 'Current' })).toHaveCount(1);
    });

    await test.step('a provider in use shows what uses it', async () => {
      await page.goto('/settings/providers');
      await openMenu(page, 'Delete');
      const dialog = page.getByRole('alertdialog');
      await expect(dialog.getByText(new RegExp(`^${SECOND.name}/.* \\(fallback\\)`)).first()).toBeVisible();
      await dialog.getByRole('button', { name: 'Cancel' }).click();
    });

    await test.step('the usage page shows the calls', async () => {
      await page.goto('/settings/usage');
      const calls = page.getByRole('table', { name: 'By model' }).getByRole('row');
      await expect(calls.nth(1)).toBeVisible();
      await expect(page.getByRole('img', { name: /^Tokens by day/ })).toBeVisible();
      await page.goto('/settings/instance-usage');
      await expect(page.getByRole('row', { name: new RegExp(`^${ADMIN.username}`) })).toBeVisible();
    });
  });
});

function rung(page: Page, name: string): Locator {
  return page.getByRole('listitem').filter({ hasText: name });
}

/** Notes how many checks have passed, every time that changes. */
async function watchRungs(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = new Set<number>();
    Object.assign(window, { rungsSeen: seen });
    new MutationObserver(() => {
      const rungs = [...document.querySelectorAll('section[aria-label="Connection test"] li')];
      seen.add(rungs.filter((one) => one.textContent?.includes('passed')).length);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

async function rungsSeen(page: Page): Promise<number[]> {
  return page.evaluate(() => [...(window as unknown as { rungsSeen: Set<number> }).rungsSeen]);
}

async function openMenu(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: `Options for ${SECOND.displayName}` }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

async function replaceKey(page: Page, key: string): Promise<void> {
  await openMenu(page, 'Replace key');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'New API key' }).fill(key);
  await dialog.getByRole('button', { name: 'Test and replace' }).click();
}

/** Takes so many of the second provider's models. */
async function addFallbacks(page: Page, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    await page.getByRole('button', { name: 'Add a fallback' }).click();
    await page
      .getByRole('radio', { name: new RegExp(`^${SECOND.name}/`) })
      .first()
      .click({ force: true }); // the list closes over the choice
  }
}

function swappedAtTheEnd(texts: readonly string[]): string[] {
  return [...texts.slice(0, -2), texts.at(-1) ?? '', texts.at(-2) ?? ''];
}
