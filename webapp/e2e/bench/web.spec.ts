import { expect, test, type Page } from '@playwright/test';
import { lastAnswer, say } from '../steps';
import { countLoaded, interactions, largestPaint, likeAPhone, restsFrom, scrollingFrames } from './slow';

const ACCOUNT = { username: 'ada', password: 'correct horse battery' };
const LONG = `/chat/${process.env.LONG_CONVERSATION ?? ''}`;

test.beforeEach(async ({ page }) => {
  await page.request.post('/api/auth/login', { data: ACCOUNT });
});

function tell(what: string, figures: string, goal: string): void {
  console.log(`${what.padEnd(46)} ${figures} (goal ${goal})`);
}

const ms = (time: number) => `${time.toFixed(0)} ms`;
const kB = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;

test('loads', async ({ page }) => {
  const devtools = await likeAPhone(page);
  const loaded = countLoaded(devtools);
  await page.goto('/chat');
  await expect(page.getByRole('textbox', { name: 'Message your agent' })).toBeVisible();
  await restsFrom(loaded);
  const first = await largestPaint(page);
  tell(
    '/chat, first visit, JavaScript',
    `${kB(loaded.scriptBytes)} in ${loaded.scripts} scripts`,
    '250 kB, 12',
  );
  tell('/chat, first visit, all', kB(loaded.bytes), 'none');
  tell('/chat, first visit, largest paint', ms(first), '1,800 ms');
  const again = countLoaded(devtools);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Message your agent' })).toBeVisible();
  await restsFrom(again);
  tell(
    '/chat, again, largest paint',
    `${ms(await largestPaint(page))}, ${kB(again.bytes)} loaded`,
    '1,800 ms',
  );
});

test('streams', async ({ page }) => {
  await page.goto('/chat');
  await likeAPhone(page);
  await say(page, 'Tell me more [markdown 800 25]');
  await expect(lastAnswer(page)).toContainText('How it is done', { timeout: 60_000 });
  await interactions.note(page);
  const composer = page.getByRole('textbox', { name: 'Message your agent' });
  await composer.pressSequentially('And what comes after that, and then?', { delay: 120 });
  await page.getByRole('searchbox', { name: 'Search conversations' }).click();
  await composer.click();
  await composer.pressSequentially(' Or before?', { delay: 120 });
  const noted = await interactions.noted(page);
  await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeVisible();
  tell(
    'keys and clicks while an answer streams',
    `${noted.length} over 16 ms, ${ms(noted.at(-1) ?? 0)} at most`,
    '200 ms',
  );
});

test('opens and scrolls 2,000 messages', async ({ page }) => {
  for (const visit of ['first', 'second']) {
    await page.goto('/chat');
    await expect(page.getByRole('textbox', { name: 'Message your agent' })).toBeVisible();
    const link = page
      .getByRole('navigation', { name: 'Conversations' })
      .getByRole('link', { name: 'A long one' });
    await expect(link).toBeVisible();
    const opened = await timeTo(page, () => link.click());
    tell(`2,000 messages opened from the list, ${visit} time`, ms(opened), '1,000 ms');
  }
  await page.goto(LONG);
  await expect(lastAnswer(page)).toBeInViewport();
  tell(
    '2,000 messages opened by their address',
    ms(await page.evaluate(() => performance.now())),
    '1,000 ms',
  );
  await page.getByRole('article').last().hover();
  const { rate, longest } = await scrollingFrames(page, 5);
  tell(
    '2,000 messages, the wheel turned for 5 s',
    `${rate.toFixed(0)} frames a second, ${ms(longest)} between two at most`,
    '50 frames',
  );
});

/** From the click to the last answer being drawn. */
async function timeTo(page: Page, act: () => Promise<void>): Promise<number> {
  const began = Date.now();
  await act();
  await expect(lastAnswer(page)).toContainText('question 999');
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
  return Date.now() - began;
}
