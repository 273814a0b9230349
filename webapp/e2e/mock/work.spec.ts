import { expect, test, type Page } from '@playwright/test';
import { axeFindsNothing } from './axe';
import { composer, listen, settled, willAnswer } from './world';

const answer = (page: Page) => page.getByRole('article', { name: 'Agent' }).last();

async function ask(page: Page): Promise<void> {
  await composer(page).fill('Are the backups all right?');
  await composer(page).press('Enter');
}

test('the agent’s work is seen as it happens, through lines that are cut, and not read out word by word', async ({
  page,
}) => {
  await page.goto('/chat');
  await settled(page);
  const said = await listen(page);
  await willAnswer(page, [
    { thinks: 'I look at the disk ' },
    { pause: 300 },
    { thinks: 'before I say anything.' },
    { text: 'Let me look.' },
    { uses: 'c1', title: 'Show free disk space', detail: 'df -h' },
    { prints: 'line 1\n', call: 'c1' },
    { pause: 300 },
    'cut',
    { prints: 'line 2\n'.repeat(200), call: 'c1' },
    { pause: 300 },
    'hang',
  ]);
  await ask(page);

  const card = answer(page).getByRole('button', { name: /Show free disk space.*Running/ });
  await card.click();
  const output = answer(page).getByRole('region', { name: 'Output' });
  await expect(output).toHaveText(/^line 1\n(line 2\n){200}$/);
  const box = await output.boundingBox();
  expect(box?.height).toBeLessThan(320);
  await axeFindsNothing(page, 'a tool that runs');
  expect((await said()).filter((words) => /line|disk/.test(words))).toEqual([]);
});

test('work in the history fits on a phone, and is opened with the keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/chat/worked');
  await settled(page);
  const steps = answer(page).getByRole('button', { name: /^3 steps/ });
  await steps.focus();
  await page.keyboard.press('Enter');
  await answer(page)
    .getByRole('button', { name: /Search the web/ })
    .click();
  await expect(answer(page).getByText('no network')).toBeVisible();

  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  await axeFindsNothing(page, 'work that is open');
});
