import { expect, test } from '@playwright/test';
import { ADDRESSES } from './addresses';
import { settled } from './world';

test.use({ locale: 'de-DE', viewport: { width: 390, height: 844 } });

for (const [name, address] of Object.entries(ADDRESSES)) {
  test(`${name} in German does not scroll sideways on a phone`, async ({ page }) => {
    await page.goto(address);
    await settled(page);

    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
  });
}

const GERMAN = /\/assets\/de-[^/]*\.js/;
const ENGLISH = /\/assets\/en-[^/]*\.js/;
const LOGIN = '/login?world=signed-out';

test('only the language that is shown is fetched', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto(LOGIN);
  await expect(page.getByRole('heading', { name: 'Anmelden' })).toBeVisible();
  expect(fetched.filter((url) => GERMAN.test(url))).toHaveLength(1);
  expect(fetched.filter((url) => ENGLISH.test(url))).toHaveLength(0);

  await page.getByText('English').click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

test('a language that cannot be fetched gives way to English', async ({ page }) => {
  await page.route(GERMAN, (route) => route.abort());
  await page.goto(LOGIN);

  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
