import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { ADDRESSES } from './addresses';
import { settled } from './world';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = {
  wide: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
};

for (const [name, address] of Object.entries(ADDRESSES)) {
  test(`axe finds nothing on ${name}, in either theme, wide or on a phone`, async ({ page }) => {
    await page.goto(address);
    await settled(page);
    await inAllLooks(page, name);
  });
}

/** One page as it stands, in every theme and width. */
export async function inAllLooks(page: Page, name: string): Promise<void> {
  for (const [width, size] of Object.entries(WIDTHS)) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      const told = violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`).join(' | ')}`,
      );
      expect.soft(told, `${name}, ${width}, ${colorScheme}`).toEqual([]);
    }
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect.soft(sideways, `${name}, ${width}: scrolls sideways`).toBeLessThanOrEqual(0);
  }
}
