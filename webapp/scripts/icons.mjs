/** Draws the icons of the installed app from the product's mark: `node scripts/icons.mjs`. Needs Chromium (CHROMIUM). */
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

const mark = readFileSync(new URL('../public/favicon.svg', import.meta.url), 'utf8');
const GROUND = '#fbfaf8';
// A maskable icon's outer tenth may be cut off on every side.
const ICONS = [
  { name: 'icon-192', size: 192, part: 1, ground: 'transparent' },
  { name: 'icon-512', size: 512, part: 1, ground: 'transparent' },
  { name: 'maskable-192', size: 192, part: 0.62, ground: GROUND },
  { name: 'maskable-512', size: 512, part: 0.62, ground: GROUND },
  { name: 'apple-touch-icon', size: 180, part: 0.74, ground: GROUND },
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const { name, size, part, ground } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const side = Math.round(size * part);
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${ground}">${mark.replace('<svg', `<svg width="${side}" height="${side}"`)}`,
  );
  await page.screenshot({
    path: new URL(`../public/icons/${name}.png`, import.meta.url).pathname,
    omitBackground: true,
  });
  await page.close();
}
await browser.close();
