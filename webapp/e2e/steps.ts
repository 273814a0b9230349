import { expect, type APIRequestContext, type Locator, type Page } from '@playwright/test';

/** What compose/cli/journey.sh makes for the journeys; all empty where a spec runs without it. */
export const environment = {
  setupLink: process.env.MOSAIC_SETUP_LINK ?? '',
  vendorUrl: process.env.VENDOR_URL ?? '',
  vendorKey: process.env.VENDOR_KEY ?? '',
  vendorControl: process.env.VENDOR_CONTROL ?? '',
  instance: process.env.MOSAIC_INSTANCE ?? '',
  pictures: process.env.MOSAIC_PICTURES ?? '',
};

/** The administrator the first journey makes, with whom the next ones go on. */
export const ADMIN = { username: 'ada', password: 'a long sentence works' };

/** A container starts on a machine that may be busy. */
export const WAKE_MS = 300_000;

export async function signIn(page: Page, account: { username: string; password: string }): Promise<void> {
  await page.getByRole('textbox', { name: 'Username' }).fill(account.username);
  await page.getByRole('textbox', { name: 'Password' }).fill(account.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Fills in the form for the scripted vendor at this address. */
export async function fillVendor(page: Page, baseUrl: string, key: string): Promise<void> {
  await page.getByRole('radio', { name: /OpenAI-compatible/ }).check({ force: true });
  await page.getByRole('textbox', { name: 'Base URL' }).fill(baseUrl);
  await page.getByRole('textbox', { name: 'API key' }).fill(key);
}

/** Fills it in with the right key and tests it. */
export async function tryVendor(page: Page, baseUrl: string): Promise<void> {
  await fillVendor(page, baseUrl, environment.vendorKey);
  // It is called so after a first test.
  await page.getByRole('button', { name: /^Test (connection|again)$/ }).click();
}

/** Tries the vendor and saves it. */
export async function connectVendor(page: Page, baseUrl: string): Promise<void> {
  await tryVendor(page, baseUrl);
  await expect(page.getByText(/^Connected/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: /^Save/ }).click();
}

export async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message your agent' }).fill(text);
  await page.keyboard.press('Enter');
}

/** What the agent says last, without what stands around it. */
export function lastAnswer(page: Page): Locator {
  return page.getByRole('article', { name: 'Agent' }).last().locator('[data-answer]');
}

/** Waits until the last answer has more than so many letters, so that it is under way. */
export async function answerLongerThan(page: Page, letters: number, timeout = 60_000): Promise<void> {
  await expect
    .poll(
      async () =>
        (await lastAnswer(page).count()) ? ((await lastAnswer(page).textContent()) ?? '').length : 0,
      {
        timeout,
        intervals: [50],
      },
    )
    .toBeGreaterThan(letters);
}

/** The Stop button is there exactly as long as an answer is written. */
export async function answerIsOver(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeHidden({ timeout: WAKE_MS });
}

/** Waits until the vendor has seen the agent hang up on the answer to this. */
export async function vendorSawHangUp(request: APIRequestContext, prompt: string): Promise<void> {
  await expect
    .poll(async () => {
      const seen = (await (await request.get(`${environment.vendorControl}/requests`)).json()) as {
        requests: { prompt: string; aborted: boolean }[];
      };
      return seen.requests.some((one) => one.prompt.includes(prompt) && one.aborted);
    })
    .toBe(true);
}
