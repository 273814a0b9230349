import { expect, test, type CDPSession, type Page } from '@playwright/test';
import { settled } from './world';

const CONVERSATION = 'conversation-1';

interface Shown {
  title: string;
  body: string;
  tag: string;
}

/** Registers the pages' own service worker, as turning notices on does. */
async function withWorker(page: Page): Promise<CDPSession> {
  await page.context().grantPermissions(['notifications']);
  await page.goto('/chat');
  await settled(page);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('ServiceWorker.enable');
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/sw.js');
    await navigator.serviceWorker.ready;
  });
  return cdp;
}

async function push(page: Page, cdp: CDPSession, data: string): Promise<void> {
  const registrationId = await new Promise<string>((resolve) => {
    cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const known = registrations.find(({ isDeleted }) => !isDeleted);
      if (known) resolve(known.registrationId);
    });
    void cdp.send('ServiceWorker.disable').then(() => cdp.send('ServiceWorker.enable'));
  });
  const origin = new URL(page.url()).origin;
  await cdp.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data });
}

const shown = (page: Page): Promise<Shown[]> =>
  page.evaluate(async () => {
    const worker = await navigator.serviceWorker.ready;
    const all = await worker.getNotifications();
    return all.map(({ title, body, tag }) => ({ title, body, tag }));
  });

test('a push is shown in words, one per conversation, and never with more than it says', async ({ page }) => {
  const cdp = await withWorker(page);

  await push(page, cdp, JSON.stringify({ kind: 'answered', conversation: CONVERSATION }));
  await expect
    .poll(() => shown(page))
    .toEqual([{ title: 'Your agent has answered', body: '', tag: CONVERSATION }]);

  const german = { kind: 'failed', conversation: CONVERSATION, title: 'Plan', language: 'de' };
  await push(page, cdp, JSON.stringify(german));
  await expect
    .poll(() => shown(page))
    .toEqual([{ title: 'Dein Agent konnte nicht antworten', body: 'Plan', tag: CONVERSATION }]);

  await push(page, cdp, 'not JSON');
  await expect
    .poll(async () => (await shown(page)).map(({ tag }) => tag).sort())
    .toEqual([CONVERSATION, 'mosaic']);
});

test('the worker serves no page and keeps none', async ({ page }) => {
  await withWorker(page);
  await page.reload();
  await settled(page);

  const kept = await page.evaluate(async () => ({
    controlled: navigator.serviceWorker.controller !== null,
    caches: await caches.keys(),
    served: performance
      .getEntriesByType('resource')
      .filter((entry) => ((entry as PerformanceResourceTiming).workerStart ?? 0) > 0).length,
  }));

  expect(kept.caches).toEqual([]);
  expect(kept.served).toBe(0);
});

test('a click on a notice opens its conversation in the page that is open', async ({ page }) => {
  await withWorker(page);

  await page.evaluate(() => {
    navigator.serviceWorker.dispatchEvent(
      new MessageEvent('message', { data: { open: '/chat/conversation-1' } }),
    );
  });

  await expect(page).toHaveURL(/\/chat\/conversation-1$/);
});
