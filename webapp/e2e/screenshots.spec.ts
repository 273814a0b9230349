import { test, type Browser } from '@playwright/test';
import { ADDRESSES } from './mock/addresses';
import { VIEWS } from './views';

/** Pictures of the pages in light, dark and on a phone, for eyes to judge. Against `npm run dev:mock`: set BASE_URL. */
for (const [view, options] of Object.entries(VIEWS)) {
  for (const [name, address] of Object.entries(ADDRESSES)) {
    test(`${view} ${name}`, async ({ browser, baseURL }) => {
      const page = await open(browser, { ...options, baseURL });
      await page.goto(address);
      await page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => undefined); // event streams stay open
      await page.screenshot({ path: `test-results/screenshots/${view}-${name}.png` });
      await page.context().close();
    });
  }
}

async function open(browser: Browser, options: Parameters<Browser['newContext']>[0]) {
  const context = await browser.newContext(options);
  return context.newPage();
}
