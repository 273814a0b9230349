import { expect, test, type Page } from '@playwright/test';
import { ADMIN, environment, signIn } from './steps';

const MARGARET = { name: 'Margaret', username: 'margaret', password: 'the lander has priority' };
const CONVERSATIONS = 1_000;

test.describe('somebody who has talked a lot', () => {
  test.skip(
    !environment.instance,
    'needs the environment that compose/cli/journey.sh makes, and the first journey',
  );

  test('finds one message among a thousand conversations, in their own only', async ({
    page: admin,
    browser,
  }) => {
    const context = await browser.newContext();
    const page = await context.newPage();

    await test.step('they are invited', async () => {
      await admin.goto('/settings/users');
      await signIn(admin, ADMIN);
      await admin.getByRole('button', { name: 'Invite' }).click();
      await admin.getByRole('textbox', { name: 'E-mail' }).fill('margaret@example.com');
      await admin.getByRole('button', { name: 'Create link' }).click();
      await page.goto(await admin.getByRole('textbox', { name: 'Invitation link' }).inputValue());
      await page.getByRole('textbox', { name: 'Your name' }).fill(MARGARET.name);
      await expect(page.getByRole('textbox', { name: 'Username' })).toHaveValue(MARGARET.username);
      await page.getByRole('textbox', { name: 'Password' }).fill(MARGARET.password);
      await page.getByRole('button', { name: 'Create account' }).click();
      await expect(page).toHaveURL(/\/chat$/);
    });

    // What was said is kept also where there is no model yet to answer it.
    await test.step('they say a thousand things', () => sayAll(page));

    await test.step('they find the one', async () => {
      await page.reload();
      const began = Date.now();
      await page.getByRole('searchbox', { name: 'Search conversations' }).fill('needle');
      const found = page.getByRole('navigation', { name: 'Conversations' }).getByRole('link');
      await expect(found).toHaveCount(1);
      console.log(`measured search: ${Date.now() - began} ms from typing to seeing`);
      await expect(found.getByText('needle')).toBeVisible();
      await found.click();
      await expect(page.getByRole('article').getByText('with a needle in it')).toBeInViewport();
    });

    await test.step('nobody else does', async () => {
      await admin.goto('/chat');
      await admin.getByRole('searchbox', { name: 'Search conversations' }).fill('needle');
      await expect(admin.getByText('Nothing has “needle”.')).toBeVisible();
    });

    await context.close();
  });
});

/** Begins a conversation with each, as the page itself does. */
async function sayAll(page: Page): Promise<void> {
  const cookies = await page.context().cookies();
  const csrf = cookies.find(({ name }) => name.endsWith('mosaic_csrf'))?.value ?? '';
  const failed = await page.evaluate(
    async ({ count, csrf }) => {
      const statuses: number[] = [];
      const say = async (at: number) => {
        // Behind what becomes the title.
        const hay = `Bale ${at} of hay, ${'dry and yellow, '.repeat(10)}`;
        const content = at === count / 2 ? `${hay}with a needle in it.` : `${hay}and nothing else.`;
        const response = await fetch('/api/chat/turns', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': decodeURIComponent(csrf) },
          body: JSON.stringify({ clientTurnId: crypto.randomUUID(), content }),
        });
        statuses.push(response.status);
      };
      for (let at = 0; at < count; at += 10) {
        await Promise.all(Array.from({ length: 10 }, (_, more) => say(at + more)));
      }
      return statuses.filter((status) => status !== 202);
    },
    { count: CONVERSATIONS, csrf },
  );
  expect(failed).toEqual([]);
}
