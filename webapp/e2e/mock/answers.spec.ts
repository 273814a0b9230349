import { expect, test, type Page } from '@playwright/test';
import { composer, settled, willAnswer } from './world';

const MATHS = /\/assets\/(MathsBlock|katex|KaTeX)[^/]*\.(js|css|woff2|woff|ttf)$/i;
const DIAGRAMS = /\/assets\/(draw|Diagram|mermaid|flowDiagram|[^/]*Diagram)-[^/]*\.(js|css)$/;
const agent = (page: Page) => page.getByRole('article', { name: 'Agent' });
const diagrams = (page: Page) => page.getByRole('img');

/** The code that a page asks for from here on, by what it is for. */
function asked(page: Page) {
  const urls: string[] = [];
  page.on('request', (request) => urls.push(new URL(request.url()).pathname));
  return (kind: RegExp) => urls.filter((url) => kind.test(url));
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
}

test('what sets formulas and draws diagrams is fetched only for an answer that has them', async ({
  page,
}) => {
  const code = asked(page);
  await open(page, '/chat/conversation-1?world=rich');
  await expect(page.getByRole('columnheader').first()).toBeVisible();
  await composer(page).fill('How much?');
  await willAnswer(page, [{ text: 'It costs $5 and $10.' }], [{ text: 'It is $x^2$.' }]);
  await composer(page).press('Enter');
  await expect(agent(page).last()).toContainText('It costs $5 and $10.');
  await page.waitForLoadState('networkidle');
  expect([...code(MATHS), ...code(DIAGRAMS)]).toEqual([]);

  await composer(page).fill('And squared?');
  await composer(page).press('Enter');
  await expect(agent(page).last().locator('.katex')).toHaveCount(1);
  await expect.poll(() => code(/KaTeX_.*woff2$/)).not.toEqual([]);
  expect(code(DIAGRAMS)).toEqual([]);

  await page.getByRole('link', { name: /The way of a message/ }).click();
  await expect(page.getByRole('img', { name: 'The way of a message' })).toBeVisible();
  expect(code(DIAGRAMS)).not.toEqual([]);
});

test('formulas stand as their styles say, under the server’s policy', async ({ page }) => {
  const refused: string[] = [];
  page.on(
    'console',
    (message) => /Content Security Policy/.test(message.text()) && refused.push(message.text()),
  );
  await open(page, '/chat/formulas?world=rich');
  await expect(agent(page).locator('.katex-display')).toHaveCount(2);
  const raised = agent(page).locator('.katex .vlist > span').first();
  expect(await raised.evaluate((span) => span.style.top)).toMatch(/em$/);
  expect(refused).toEqual([]);
});

test('diagrams are pictures with colours of the page, drawn anew in another theme', async ({ page }) => {
  await open(page, '/chat/diagrams?world=rich');
  const first = page.getByRole('img', { name: 'The way of a message' });
  await expect(diagrams(page)).toHaveCount(4);
  await expect(page.getByText('This diagram cannot be drawn')).toHaveCount(1);
  for (const picture of await diagrams(page).all()) {
    await expect
      .poll(() => picture.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 50))
      .toBe(true);
  }
  const before = await first.getAttribute('src');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(first).not.toHaveAttribute('src', before ?? '');
  await expect(page.locator('svg[id^=diagram-], div[class*=paper]')).toHaveCount(0);
});

test('a diagram that is being written is source until it is whole', async ({ page }) => {
  await open(page, '/chat');
  await willAnswer(page, [
    { text: '```mermaid\nflowchart TD\n  A --> B\n' },
    { pause: 1500 },
    { text: '  B --> C\n```\n\nThere.' },
  ]);
  await composer(page).fill('Draw');
  await composer(page).press('Enter');
  await expect(agent(page).last().locator('pre')).toContainText('A --> B');
  await expect(diagrams(page)).toHaveCount(0);
  await expect(diagrams(page)).toHaveCount(1);
});

test('the header of a long table stays in view', async ({ page }) => {
  await open(page, '/chat/tables?world=rich');
  const header = page.getByRole('columnheader', { name: 'Price' });
  const last = page.getByRole('cell', { name: 'Mosaic no. 40' });
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport();
  await expect(header).toBeInViewport();
});

test('what is folded of an own message unfolds when the browser’s search scrolls to it', async ({ page }) => {
  await open(page, '/chat/tables?world=rich');
  const own = page.getByRole('article', { name: 'You' });
  await expect(own.getByRole('button', { name: 'Show all' })).toBeVisible();
  // The browser's search scrolls what has the words, also where no wheel does.
  await own.getByText('Line 39 of').evaluate((words) => (words.scrollTop = 200));
  await expect(own.getByRole('button', { name: 'Show less' })).toBeVisible();
});

test('a block runs in the direction of its words, and a table with it', async ({ page }) => {
  await open(page, '/chat/right-to-left?world=rich');
  const direction = (of: string) =>
    agent(page)
      .locator(of)
      .first()
      .evaluate((element) => getComputedStyle(element).direction);
  for (const block of ['h2', 'ul', 'blockquote', 'table']) expect(await direction(block), block).toBe('rtl');
  expect(await direction('p code')).toBe('ltr');
});
