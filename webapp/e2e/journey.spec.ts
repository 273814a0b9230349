import { expect, test, type Page } from '@playwright/test';
import {
  ADMIN,
  answerIsOver,
  answerLongerThan,
  connectVendor,
  environment,
  lastAnswer,
  say,
  vendorSawHangUp,
} from './steps';

const { setupLink, vendorUrl } = environment;

test.describe('the first hour of a new server', () => {
  test.skip(!setupLink || !vendorUrl, 'needs the environment that compose/cli/journey.sh makes');

  test('from the setup link to a conversation that outlives a reload', async ({ page, request }) => {
    const opened = Date.now();
    await test.step('claim the server', async () => {
      await page.goto(setupLink);
      await expect(page.getByRole('heading', { name: 'Create the administrator' })).toBeVisible();
      expect(page.url()).not.toContain('token');
      await page.reload();
      await page.getByRole('textbox', { name: 'Username' }).fill(ADMIN.username);
      await page.getByRole('textbox', { name: 'Password' }).fill(ADMIN.password);
      await page.getByRole('button', { name: 'Create account' }).click();
      await expect(page.getByRole('heading', { name: 'Connect a model provider' })).toBeVisible();
      expect(page.url()).toContain('/setup/provider');
    });

    await test.step('connect a provider, after a reload', async () => {
      await page.reload();
      await connectVendor(page, vendorUrl);
      await expect(page).toHaveURL(/\/setup\/sign-in$/, { timeout: 60_000 });
    });

    await test.step('go back and forth', async () => {
      await page.goBack();
      await expect(page.getByRole('heading', { name: 'Your model provider is connected' })).toBeVisible();
      await page.goForward();
      await page.getByRole('button', { name: 'Skip for now' }).click();
      await expect(page).toHaveURL(/\/setup\/answer$/);
    });

    const question = 'Please remember the word heliotrope.';
    await test.step('get an answer that grows before one’s eyes', async () => {
      await page.getByRole('textbox', { name: 'Message your agent' }).fill(question);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('article', { name: 'You' })).toHaveText(question);
      const lengths = await watchAnswer(page);
      expect(new Set(lengths).size, 'different lengths of the answer seen').toBeGreaterThan(1);
      console.log(`first answer ${((Date.now() - opened) / 1000).toFixed(1)} s after the link was opened`);
      await expect(page).toHaveURL(/\/setup\/answer\/.+/);
    });

    await test.step('go on in the chat with this very conversation', async () => {
      const conversation = page.url().split('/').at(-1);
      await page.getByRole('button', { name: 'Go to chat', exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`/chat/${conversation}$`));
    });

    await test.step('find it again after a reload', async () => {
      const answer = await page.getByRole('article', { name: 'Agent' }).innerText();
      await page.reload();
      await expect(page.getByRole('article', { name: 'You' })).toHaveText(question);
      await expect(page.getByRole('article', { name: 'Agent' })).toHaveText(answer, { useInnerText: true });
    });

    await test.step('put the agent to sleep', async () => {
      await page.getByRole('button', { name: 'Your agent: Awake' }).click();
      await page.getByRole('menuitem', { name: 'Put to sleep' }).click();
      await expect(page.getByRole('button', { name: 'Your agent: Asleep' })).toBeVisible({ timeout: 60_000 });
    });

    await test.step('go on: it wakes and remembers', async () => {
      await say(page, 'Which word did I ask you to remember?');
      await expect(page.getByText(/Waking your agent/).first()).toBeVisible();
      await answerIsOver(page);
      await expect(page.getByRole('article', { name: 'Agent' }).last()).toContainText('heliotrope');
    });

    await test.step('reload in mid-answer: it goes on', async () => {
      await say(page, 'Tell me a long story [slow]');
      await answerLongerThan(page, 20);
      await page.reload();
      const before = (await lastAnswer(page).innerText()).length;
      await answerLongerThan(page, before + 40);
    });

    await test.step('stop it, which the vendor sees', async () => {
      await page.getByRole('button', { name: 'Stop', exact: true }).click();
      await expect(page.getByText('Stopped before the end')).toBeVisible();
      await vendorSawHangUp(request, '[slow]');
    });
  });
});

/** The lengths the answer had while it was written. The Stop button is there exactly as long. */
async function watchAnswer(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { answerLengths: seen });
    new MutationObserver(() => {
      const answer = document.querySelector('article[aria-label="Agent"] [data-answer]');
      if (answer) seen.push(answer.textContent?.length ?? 0);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await answerIsOver(page);
  return page.evaluate(() => (window as unknown as { answerLengths: number[] }).answerLengths);
}
