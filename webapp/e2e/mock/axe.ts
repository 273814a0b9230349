import axeCore, { type AxeResults } from 'axe-core';
import { expect, test as isolated, type BrowserContext, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Pages that are only looked at share a browser's profile, and with it the code that the first of them fetched. What a page stores stays for the next one: nothing here chooses a theme or signs out.
 */
export const test = isolated.extend<object, { profile: BrowserContext }>({
  profile: [
    async ({ browser }, use, { project }) => {
      const { baseURL } = project.use;
      const profile = await browser.newContext({ ...(baseURL && { baseURL }), reducedMotion: 'reduce' });
      await use(profile);
      await profile.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ profile }, use) => {
    const page = await profile.newPage();
    await use(page);
    await page.close();
  },
});

/**
 * What axe has to say to a page as it stands, in the light theme and in the dark one. It is put into the page once and
 * run there: a builder for pages of many frames would put it in anew and open a page of its own for every run.
 */
export async function axeFindsNothing(page: Page, name: string): Promise<void> {
  expect(page.frames(), 'axe is run in the page itself only').toHaveLength(1);
  await page.evaluate(axeCore.source);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect.soft(await page.evaluate(findings, TAGS), `${name}, ${colorScheme}`).toEqual([]);
  }
}

/** Runs in the page. */
async function findings(tags: string[]): Promise<string[]> {
  // On a busy machine axe would see the one theme's letters on the other one's ground.
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  // And colours halfway, where they change gradually. What turns without end stays as it is.
  for (const animation of document.getAnimations())
    if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
  const { axe } = window as unknown as {
    axe: { run: (node: Document, options: object) => Promise<AxeResults> };
  };
  const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`).join(' | ')}`,
  );
}
