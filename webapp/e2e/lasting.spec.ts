import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test, type Page } from '@playwright/test';
import {
  ADMIN,
  answerIsOver,
  answerLongerThan,
  environment,
  lastAnswer,
  say,
  signIn,
  WAKE_MS,
} from './steps';

const SLOW = 'Count to sixty, please [slow]';
const ALL_WORDS = Array.from({ length: 60 }, (_, at) => `word${at + 1}`).join(' ');

/** In mid-answer, whatever happens next. */
async function askSlowly(page: Page): Promise<void> {
  await say(page, SLOW);
  await answerLongerThan(page, 20, WAKE_MS);
}

async function isWhole(page: Page): Promise<void> {
  await answerIsOver(page);
  await expect(lastAnswer(page)).toHaveText(ALL_WORDS, { timeout: 60_000 });
}

test.describe('lasting answers', () => {
  test.skip(
    !environment.instance,
    'needs the environment that compose/cli/journey.sh makes, and the first journey',
  );

  test('arrive whole through a cut line, a killed server and on another device, in order and in every tab, and show what was done for them', async ({
    page,
    context,
    browser,
  }) => {
    await page.goto('/chat');
    await signIn(page, ADMIN);

    await test.step('a tool’s use is seen, now and later', async () => {
      await say(page, '[tool exec {"command":"echo seen by the tool; exit 3"}] Look.');
      await answerIsOver(page);
      for (const look of ['at once', 'after a reload']) {
        const card = lastAgentMessage(page).getByRole('button', { name: /exit 3.*Failed/ });
        await card.click();
        await expect(lastAgentMessage(page).getByRole('region', { name: 'Output' }), look).toContainText(
          'seen by the tool',
        );
        if (look === 'at once') await page.reload();
      }
    });

    await test.step('the line is cut for ten seconds', async () => {
      await askSlowly(page);
      await context.setOffline(true);
      await page.waitForTimeout(10_000);
      await context.setOffline(false);
      await isWhole(page);
    });

    await test.step('the server is killed and started again', async () => {
      await askSlowly(page);
      await restart();
      await isWhole(page);
      await page.reload();
      await isWhole(page);
    });

    await test.step('the page is closed for a minute, and another device goes on', async () => {
      await askSlowly(page);
      const address = page.url();
      await page.goto('about:blank');
      await page.waitForTimeout(60_000);
      const device = await browser.newContext();
      const elsewhere = await device.newPage();
      await elsewhere.goto(address);
      await signIn(elsewhere, ADMIN);
      await isWhole(elsewhere);
      await askSlowly(elsewhere);
      await page.goto(address);
      await answerLongerThan(page, 30);
      await Promise.all([isWhole(page), isWhole(elsewhere)]);
      await device.close();
    });

    await test.step('messages written meanwhile wait, are changed and taken back, and are answered in order', async () => {
      await askSlowly(page);
      await say(page, 'Second');
      await say(page, 'Third');
      await say(page, 'Fourth');
      const queue = page.getByRole('region', { name: 'Messages that wait' });
      await queue.getByRole('button', { name: 'Edit this message' }).first().click();
      await page.keyboard.type(', please');
      await page.keyboard.press('Enter');
      await expect(queue.getByText('Second, please')).toBeVisible();
      await queue.getByRole('button', { name: 'Take back' }).nth(1).click();
      await expect(page.getByRole('textbox', { name: 'Message your agent' })).toHaveValue('Third');
      await page.getByRole('textbox', { name: 'Message your agent' }).clear();
      await expect(queue).toBeHidden({ timeout: 60_000 });
      await answerIsOver(page);
      const answers = page.locator('[data-answer]');
      await expect(answers.nth(-2)).toHaveText('You said: Second, please');
      await expect(answers.last()).toHaveText('You said: Fourth');
    });

    await test.step('another tab sees it grow, and what waits', async () => {
      await askSlowly(page);
      const other = await context.newPage();
      await other.goto(page.url());
      await answerLongerThan(other, 30);
      await say(other, 'From the other tab');
      await expect(page.getByRole('region', { name: 'Messages that wait' })).toContainText(
        'From the other tab',
      );
      for (const tab of [page, other]) {
        await expect(tab.locator('[data-answer]').last()).toHaveText('You said: From the other tab', {
          timeout: 60_000,
        });
        await expect(tab.locator('[data-answer]').nth(-2)).toHaveText(ALL_WORDS);
      }
      await other.close();
    });
  });
});

/** As after a crash of the machine: nothing could be put down in order. */
async function restart(): Promise<void> {
  const script = fileURLToPath(new URL('../../compose/cli/journey-restart.sh', import.meta.url));
  await promisify(execFile)('bash', [script]);
}

function lastAgentMessage(page: Page) {
  return page.getByRole('article', { name: 'Agent' }).last();
}
