import { expect, test, type Page } from '@playwright/test';

const setupLink = process.env.MOSAIC_SETUP_LINK ?? '';
const vendorUrl = process.env.VENDOR_URL ?? '';
const vendorKey = process.env.VENDOR_KEY ?? '';
const vendorControl = process.env.VENDOR_CONTROL ?? '';
const WAKE_MS = 300_000;

test.describe('the first hour of a new server', () => {
  test.skip(!setupLink || !vendorUrl, 'needs the environment that compose/cli/journey.sh makes');

  test('from the setup link to a conversation that outlives a reload', async ({ page, request }) => {
    await test.step('claim the server', async () => {
      await page.goto(setupLink);
      await page.reload();
      await page.getByRole('textbox', { name: 'Username' }).fill('ada');
      await page.getByRole('textbox', { name: 'Password' }).fill('a long sentence works');
      await page.getByRole('button', { name: 'Create account' }).click();
      await expect(page.getByRole('heading', { name: 'Single sign-on' })).toBeVisible();
      expect(page.url()).not.toContain('token');
    });

    await test.step('go on where it stopped after a reload', async () => {
      await page.reload();
      await page.getByRole('button', { name: 'Skip for now' }).click();
    });

    await test.step('connect a provider', async () => {
      await page.getByRole('radio', { name: /OpenAI-compatible/ }).check({ force: true });
      await page.getByRole('textbox', { name: 'Base URL' }).fill(vendorUrl);
      await page.getByRole('textbox', { name: 'API key' }).fill(vendorKey);
      await page.getByRole('button', { name: 'Test connection' }).click();
      await expect(page.getByText(/^Connected/)).toBeVisible({ timeout: 60_000 });
      await page.getByRole('button', { name: 'Save and continue' }).click();
    });

    await test.step('finish', async () => {
      await expect(page.getByRole('heading', { name: 'System agents' })).toBeVisible({ timeout: 60_000 });
      await page.getByRole('button', { name: 'Skip for now' }).click();
      await page.getByRole('button', { name: 'Start chatting' }).click();
      await expect(page).toHaveURL(/\/chat$/);
    });

    const question = 'Please remember the word heliotrope.';
    await test.step('get an answer that grows before one’s eyes', async () => {
      await page.getByRole('textbox', { name: 'Message your agent' }).fill(question);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('article', { name: 'You' })).toHaveText(question);
      const lengths = await watchAnswer(page);
      expect(new Set(lengths).size, 'different lengths of the answer seen').toBeGreaterThan(1);
      await expect(page).toHaveURL(/\/chat\/.+/);
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
      await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeHidden({ timeout: WAKE_MS });
      await expect(page.getByRole('article', { name: 'Agent' }).last()).toContainText('heliotrope');
    });

    await test.step('stop in mid-answer, which the vendor sees', async () => {
      await say(page, 'Tell me a long story [slow]');
      const answer = page.getByRole('article', { name: 'Agent' }).last().locator('[data-answer]');
      await expect
        .poll(async () => (await answer.textContent())?.length ?? 0, { timeout: 60_000 })
        .toBeGreaterThan(20);
      await page.getByRole('button', { name: 'Stop', exact: true }).click();
      await expect(page.getByText('Stopped before the end')).toBeVisible();
      await expect
        .poll(async () => {
          const seen = (await (await request.get(`${vendorControl}/requests`)).json()) as {
            requests: { prompt: string; aborted: boolean }[];
          };
          return seen.requests.some((one) => one.prompt.includes('[slow]') && one.aborted);
        })
        .toBe(true);
    });
  });
});

async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message your agent' }).fill(text);
  await page.keyboard.press('Enter');
}

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
  await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeHidden({ timeout: WAKE_MS });
  return page.evaluate(() => (window as unknown as { answerLengths: number[] }).answerLengths);
}
