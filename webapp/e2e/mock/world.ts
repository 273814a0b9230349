import { expect, type Page } from '@playwright/test';

/** The part of the scripted world (src/testing/world) that these tests script. */
type Said =
  | { text: string }
  | { thinks: string }
  | { uses: string; title?: string; detail?: string }
  | { prints: string; call: string }
  | { done: string; ms?: number }
  | { pause: number }
  | { error: { code: string; message: string } }
  | 'hang'
  | 'cut';

interface World {
  answers: Said[][];
  lineCut: boolean;
}

/** Waits until the page shows what it has to show. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveCount(0);
  await expect(page.getByText('Loading…')).toHaveCount(0);
}

/** What the scripted server says next, whoever asks. */
export async function willAnswer(page: Page, ...answers: Said[][]): Promise<void> {
  await page.evaluate((scripts) => {
    (window as unknown as { mosaicWorld: World }).mosaicWorld.answers = scripts;
  }, answers);
}

export async function cutLine(page: Page, cut: boolean): Promise<void> {
  await page.evaluate((now) => {
    (window as unknown as { mosaicWorld: World }).mosaicWorld.lineCut = now;
  }, cut);
}

/** What the live regions of the chat have said, in order. */
export async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(() => {
      const words = document.querySelector('p.visually-hidden[aria-live]')?.textContent ?? '';
      if (words && words !== said.at(-1)) said.push(words);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said);
}

export const composer = (page: Page) => page.getByRole('textbox', { name: 'Message your agent' });
