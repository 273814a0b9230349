import { expect, test, type Page } from '@playwright/test';
import { axeFindsNothing } from './axe';
import { composer, settled } from './world';

/** The scripted server answers the page’s own calls; pictures and uploads go past them. */
async function serveFiles(page: Page): Promise<void> {
  const picture = await drawn(page);
  let ids = 0;
  await page.route('**/api/chat/attachments**', async (route) => {
    if (route.request().method() === 'GET') return route.fulfill({ contentType: 'image/png', body: picture });
    const name = new URL(route.request().url()).searchParams.get('name') ?? '';
    if (name.startsWith('too-many'))
      return route.fulfill({ status: 409, json: { code: 'too_many_attachments', status: 409 } });
    if (name.startsWith('slow')) return undefined; // it never gets through
    ids += 1;
    const kind = /\.png$/.test(name) ? 'picture' : 'file';
    const size = route.request().postDataBuffer()?.length ?? 0;
    const facts = { mediaType: kind === 'picture' ? 'image/png' : 'text/plain', kind, size };
    return route.fulfill({
      status: 201,
      json: { id: `picked-${ids}`, name, ...facts, unreadable: false, createdAt: new Date().toISOString() },
    });
  });
}

async function drawn(page: Page): Promise<Buffer> {
  await page.goto('about:blank');
  const address = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1200, height: 800 });
    const pen = canvas.getContext('2d');
    for (let at = 0; pen && at < 600; at += 1) {
      pen.fillStyle = `hsl(${(at * 47) % 360} 45% ${40 + (at % 5) * 8}%)`;
      pen.fillRect((at % 30) * 40, Math.floor(at / 30) * 40, 38, 38);
    }
    return canvas.toDataURL('image/png');
  });
  return Buffer.from(address.split(',')[1] ?? '', 'base64');
}

const file = (name: string) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from('words') });

test('pictures of the history open larger by the keyboard alone, and close again', async ({ page }) => {
  await serveFiles(page);
  await page.goto('/chat/files?world=files');
  await settled(page);
  const thumbnail = page.getByRole('button', { name: 'Enlarge mosaic-in-the-hall.png' }).first();

  await thumbnail.focus();
  await page.keyboard.press('Enter');
  const large = page.getByRole('dialog', { name: 'mosaic-in-the-hall.png' });
  await expect(large.getByRole('img')).toBeVisible();
  const shown = await large.getByRole('img').boundingBox();
  expect(shown?.width ?? 0).toBeGreaterThan(300);
  await axeFindsNothing(page, 'enlarged picture');
  await page.keyboard.press('Escape');

  await expect(large).toHaveCount(0);
  await expect(thumbnail).toBeFocused();
});

for (const [theme, width, locale] of [
  ['light', 1280, 'en'],
  ['dark', 1280, 'en'],
  ['light', 390, 'de'],
] as const) {
  test(`files look right in the ${theme} theme at ${width} px in ${locale}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      colorScheme: theme,
      locale,
      viewport: { width, height: 900 },
      ...(baseURL && { baseURL }),
    });
    const page = await context.newPage();
    await serveFiles(page);
    await page.goto('/chat/files?world=files');
    await settled(page);
    await page
      .getByTestId('attach')
      .setInputFiles([file('cat.png'), file('notes.txt'), file('too-many.txt'), file('slow-one.txt')]);
    await expect(page.getByRole('progressbar')).toHaveCount(1);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
    await page.screenshot({ path: test.info().outputPath(`files-${theme}-${width}-${locale}.png`) });
    await axeFindsNothing(page, `files ${theme} ${width}`);
    await context.close();
  });
}

test('a file that is dropped beside the composer does not take the page’s place', async ({ page }) => {
  await serveFiles(page);
  await page.goto('/chat');
  await settled(page);
  await expect(composer(page)).toBeEnabled();
  const dropped = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['words'], 'dropped.txt', { type: 'text/plain' }));
    return data;
  });

  await page.getByRole('link', { name: 'New chat' }).dispatchEvent('drop', { dataTransfer: dropped });
  await expect(page.getByText('dropped.txt')).toHaveCount(0);
  await page.getByRole('heading', { level: 1 }).dispatchEvent('drop', { dataTransfer: dropped });

  await expect(page.getByText('dropped.txt')).toBeVisible();
  await expect(page).toHaveURL(/\/chat$/);
});
