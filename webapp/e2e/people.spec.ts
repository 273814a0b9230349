import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test, type Page } from '@playwright/test';
import {
  ADMIN,
  answerIsOver,
  answerLongerThan,
  connectVendor,
  environment,
  lastAnswer,
  say,
  signIn,
  tryVendor,
  vendorSawHangUp,
  WAKE_MS,
} from './steps';

const GRACE = { name: 'Grace Hopper', username: 'grace', password: 'nanoseconds are short wires' };
const STORY = 'Tell me the story of the moth [slow]';

test.describe('somebody else on the same server', () => {
  test.skip(
    !environment.instance,
    'needs the environment that compose/cli/journey.sh makes, and the first journey',
  );

  test('is invited, chats, is deactivated in mid-answer and comes back', async ({
    page: admin,
    browser,
    request,
  }) => {
    const context = await browser.newContext();
    const grace = await context.newPage();
    let link = '';
    let invited = 0;
    let conversation = '';
    let container = '';

    await test.step('the administrator invites them', async () => {
      await admin.goto('/settings/users');
      await signIn(admin, ADMIN);
      await admin.getByRole('button', { name: 'Invite' }).click();
      await admin.getByRole('textbox', { name: 'E-mail' }).fill('grace@example.com');
      invited = Date.now();
      await admin.getByRole('button', { name: 'Create link' }).click();
      link = await admin.getByRole('textbox', { name: 'Invitation link' }).inputValue();
      await admin.getByRole('button', { name: 'Done' }).click();
    });

    await test.step('they make their account', async () => {
      await grace.goto(link);
      await grace.getByRole('textbox', { name: 'Your name' }).fill(GRACE.name);
      await expect(grace.getByRole('textbox', { name: 'Username' })).toHaveValue(GRACE.username);
      await grace.getByRole('textbox', { name: 'Password' }).fill(GRACE.password);
      await grace.getByRole('button', { name: 'Create account' }).click();
      await expect(grace).toHaveURL(/\/chat$/);
    });

    await test.step('they see nothing of what administrators do', async () => {
      await grace.getByRole('button', { name: `Account menu for ${GRACE.name}` }).click();
      await grace.getByRole('menuitem', { name: 'Settings' }).click();
      await expect(grace.getByRole('link', { name: 'Model providers' })).toBeVisible();
      await expect(grace.getByRole('link', { name: 'Users' })).toBeHidden();
    });

    await test.step('they connect a provider of their own', async () => {
      await expect(grace.getByRole('heading', { name: 'No provider yet' })).toBeVisible();
      await grace.getByRole('button', { name: 'Add provider' }).click();
      await tryVendor(grace, environment.vendorUrl);
      await expect(grace.getByText('This address is on a private network')).toBeVisible();
      await allowForMembers(admin, new URL(environment.vendorUrl).host);
      await connectVendor(grace, environment.vendorUrl);
      await expect(grace.getByText('Working', { exact: true })).toBeVisible();
    });

    await test.step('an agent of their own answers', async () => {
      const before = await runningAgents();
      await grace.getByRole('link', { name: 'Back to chat' }).click();
      await say(grace, 'Please remember the word moth.');
      await answerLongerThan(grace, 0, WAKE_MS);
      tell('from the invitation to the first word of the answer', invited);
      await answerIsOver(grace);
      await expect(lastAnswer(grace)).toContainText('I will remember moth.');
      const added = (await runningAgents()).filter((name) => !before.includes(name));
      expect(added).toHaveLength(1);
      container = added[0] ?? '';
      conversation = grace.url();
    });

    await test.step('deactivated in mid-answer, they are out', async () => {
      await admin.goto('/settings/users');
      await choose(admin, 'Deactivate');
      await say(grace, STORY);
      await answerLongerThan(grace, 20);
      const streamOver = completionOver(grace);

      const deactivated = Date.now();
      await admin.getByRole('alertdialog').getByRole('button', { name: 'Deactivate' }).click();

      await streamOver;
      tell('from the deactivation to the end of the stream', deactivated);
      await expect(grace.getByRole('heading', { name: 'Sign in' })).toBeVisible();
      tell('from the deactivation to the sign-in page', deactivated);
      await expect(grace.getByText('Your session has ended.')).toBeVisible();
      await vendorSawHangUp(request, STORY);
      await expect.poll(runningAgents, { timeout: 60_000 }).not.toContain(container);
      tell('from the deactivation to the end of their container', deactivated);
      await expect(rowOfGrace(admin)).toContainText('Deactivated');
    });

    await test.step('they can not sign in', async () => {
      await signIn(grace, GRACE);
      await expect(grace.getByText('That username and password do not match.')).toBeVisible();
    });

    await test.step('reactivated, they find everything as they left it', async () => {
      await choose(admin, 'Reactivate');
      await admin.getByRole('alertdialog').getByRole('button', { name: 'Reactivate' }).click();
      await expect(rowOfGrace(admin)).toContainText('Active');
      await signIn(grace, GRACE);
      await expect(grace).toHaveURL(conversation);
      await grace.reload();
      await expect(grace.getByRole('article', { name: 'You' })).toHaveText([
        'Please remember the word moth.',
        STORY,
      ]);
      await expect(grace.getByRole('article', { name: 'Agent' }).first()).toContainText(
        'I will remember moth.',
      );
      await expect(lastAnswer(grace)).toContainText('word1 word2');
      await expect(grace.getByText('Stopped before the end')).toBeVisible();
    });

    await test.step('their agent comes back with them', async () => {
      await say(grace, 'Which word did I ask you to remember?');
      await answerIsOver(grace);
      await expect(lastAnswer(grace)).toContainText('The word is moth.');
    });

    await context.close();
  });
});

function tell(what: string, since: number): void {
  console.log(`measured ${what}: ${((Date.now() - since) / 1000).toFixed(1)} s`);
}

const rowOfGrace = (admin: Page) => admin.getByRole('row', { name: GRACE.name });

/** As the administrator, says that members may send Mosaic there. */
async function allowForMembers(page: Page, host: string): Promise<void> {
  await page.goto('/settings/agent-policy');
  await page.getByRole('textbox', { name: 'Host name or address' }).fill(host);
  await page.getByRole('button', { name: 'Add' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
}

/** Opens the dialog that asks whether it is meant. */
async function choose(admin: Page, act: string): Promise<void> {
  await admin.getByRole('button', { name: `Options for ${GRACE.name}` }).click();
  await admin.getByRole('menuitem', { name: act }).click();
}

/** Resolves when the answer's stream has ended, well or not. */
function completionOver(page: Page): Promise<unknown> {
  const isCompletion = {
    predicate: (request: { url(): string }) => /\/conversations\/[^/]+\/events$/.test(request.url()),
  };
  return Promise.race([
    page.waitForEvent('requestfinished', isCompletion),
    page.waitForEvent('requestfailed', isCompletion),
  ]);
}

/** The names of this instance's agent containers that run now. */
async function runningAgents(): Promise<string[]> {
  const engine = fileURLToPath(new URL('../../compose/cli/engine.sh', import.meta.url));
  const labels = [`dev.mosaic.instance=${environment.instance}`, 'dev.mosaic.role=agent'];
  const { stdout } = await promisify(execFile)('bash', [
    '-c',
    'source "$0" && engine_docker ps --format "{{.Names}}" --filter "label=$1" --filter "label=$2"',
    engine,
    ...labels,
  ]);
  return stdout.split('\n').filter(Boolean);
}
