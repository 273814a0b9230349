import { expect, test, type Page } from '@playwright/test';
import { composer, settled } from './world';

const CODE_OF_USAGE = /\/assets\/(UsagePage|UsageSection|Usage)-[^/]*\.(js|css)(\?.*)?$/;

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
}

const toUsage = (page: Page) => page.getByRole('link', { name: 'Usage', exact: true }).click();
const usage = (page: Page) => page.getByRole('heading', { level: 1, name: 'Usage' });

/** What a server that was upgraded meanwhile serves: other pages, and none of the code of those before. */
async function upgrade(page: Page): Promise<void> {
  await page.route(CODE_OF_USAGE, (route) => route.fulfill({ status: 404 }));
  await page.route(
    (url) => url.pathname === '/',
    async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace(/src="\/assets\/index-[^"]*"/, 'src="/assets/index-new.js"');
      await route.fulfill({ response: answer, body });
    },
  );
}

test('a page whose code cannot be fetched says so, and shows itself with its looks once it can', async ({
  page,
}) => {
  await open(page, '/settings/account');
  await page.route(CODE_OF_USAGE, (route) => route.abort());
  await toUsage(page);

  await expect(page.getByRole('heading', { level: 1, name: 'Mosaic does not answer' })).toBeVisible();
  await expect(page.getByText('This page keeps trying')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Account', exact: true })).toBeVisible();

  await page.unroute(CODE_OF_USAGE);
  await expect(usage(page)).toBeVisible();
  const lost = () =>
    page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].filter((l) => !l.sheet)
          .length,
    );
  expect(await lost()).toBe(0);

  await page.getByRole('link', { name: 'Account', exact: true }).click();
  await toUsage(page);
  await expect(usage(page)).toBeVisible();
});

test('after an upgrade a page is loaded anew, once', async ({ page }) => {
  await open(page, '/settings/account');
  await upgrade(page);
  const loads: string[] = [];
  page.on('framenavigated', (frame) => loads.push(frame.url()));
  const reloaded = page.waitForEvent('load');
  await toUsage(page);
  await reloaded;

  // The code is still not there: what lies in between does not let the new pages through.
  await expect(page.getByRole('heading', { level: 1, name: 'Mosaic has a newer version' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Load the new version' })).toBeVisible();
  expect(loads.filter((url) => url.endsWith('/settings/usage'))).toHaveLength(2);
});

test('after an upgrade nothing that was typed goes before its writer says so', async ({ page }) => {
  await open(page, '/chat/conversation-1');
  await composer(page).fill('Half a thought');
  await page.getByRole('button', { name: /^Account menu/ }).click();
  await page.getByRole('menuitem', { name: 'Settings' }).click();
  await upgrade(page);
  await toUsage(page);

  await expect(page.getByText('What you typed in a chat and did not send would be lost')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Back to chat' }).click();
  await expect(composer(page)).toHaveValue('Half a thought');
});

test('a text is plain while its renderer cannot be fetched, and is set once it can', async ({ page }) => {
  const renderer = /\/assets\/MarkdownContent-/;
  await page.route(renderer, (route) => route.abort());
  await open(page, '/chat/c6');
  await expect(page.getByText('Write to Ravenna')).toBeVisible();
  await expect(page.getByRole('columnheader')).toHaveCount(0);

  await page.unroute(renderer);
  await expect(page.getByRole('columnheader')).toHaveCount(3);
});
