import { expect, test, type Page } from '@playwright/test';
import { ADMIN, answerIsOver, environment, lastAnswer, say, signIn } from './steps';

const WHICH = 'Which word did I ask you to remember?';

async function asked(page: Page, question: string, answer: string): Promise<void> {
  await say(page, question);
  await answerIsOver(page);
  await expect(lastAnswer(page)).toContainText(answer, { timeout: 60_000 });
}

/** Without the mouse. */
async function press(page: Page, name: string, which: 'first' | 'last'): Promise<void> {
  const all = page.getByRole('button', { name, exact: true });
  const button = which === 'first' ? all.first() : all.last();
  await button.focus();
  await page.keyboard.press('Enter');
}

test.describe('versions', () => {
  test.skip(
    !environment.instance,
    'needs the environment that compose/cli/journey.sh makes, and the first journey',
  );

  test('of what one said are what the agent remembers, all by the keyboard', async ({ page }) => {
    await page.goto('/chat');
    await signIn(page, ADMIN);
    await asked(page, 'Please remember the word heron.', 'heron');
    await asked(page, WHICH, 'heron');

    await test.step('say the first message another way', async () => {
      await press(page, 'Edit and send again', 'first');
      const editor = page.getByRole('textbox', { name: 'Edit your message' });
      await expect(editor).toBeFocused();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('Please remember the word kite.');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('group', { name: 'Version 2 of 2' })).toBeVisible({ timeout: 60_000 });
      await answerIsOver(page);
      await expect(page.getByRole('article', { name: 'You' })).toHaveCount(1);
      await asked(page, WHICH, 'kite');
      await expect(lastAnswer(page)).not.toContainText('heron');
    });

    await test.step('go back to what was said before, and on from there', async () => {
      await press(page, 'Earlier version', 'first');
      await expect(page.getByRole('group', { name: 'Version 1 of 2' })).toBeVisible();
      await expect(page.getByRole('article', { name: 'You' })).toHaveCount(2);
      await asked(page, WHICH, 'heron');
      await expect(lastAnswer(page)).not.toContainText('kite');
    });

    await test.step('ask for another answer', async () => {
      await press(page, 'Answer again', 'last');
      await expect(page.getByRole('group', { name: 'Version 2 of 2' })).toBeVisible({ timeout: 60_000 });
      await answerIsOver(page);
      await expect(lastAnswer(page)).toContainText('heron', { timeout: 60_000 });
      await expect(page.getByRole('article', { name: 'You' })).toHaveCount(3);
    });

    await test.step('edit the last message from the empty message box, and leave it', async () => {
      await page.getByRole('textbox', { name: 'Message your agent' }).focus();
      await page.keyboard.press('ArrowUp');
      await expect(page.getByRole('textbox', { name: 'Edit your message' })).toHaveValue(WHICH);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('textbox', { name: 'Message your agent' })).toBeFocused();
    });

    await test.step('find it all again after a reload', async () => {
      await page.reload();
      await expect(page.getByRole('group', { name: 'Version 1 of 2' })).toHaveCount(1);
      await expect(page.getByRole('group', { name: 'Version 2 of 2' })).toHaveCount(1);
      await expect(lastAnswer(page)).toContainText('heron');
    });
  });
});
