import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { workedAnswer } from '@/testing/mockConversations';
import { renderApp } from '@/testing/renderApp';
import { play } from '@/testing/server';
import { conversation, message, toolCall } from '@/testing/world/fixtures';
import { World, type Said } from '@/testing/world/World';

let world: World;

beforeEach(() => {
  world = play(World.inUse());
});

const answer = () => within(screen.getAllByRole('article', { name: 'Agent' }).at(-1) as HTMLElement);

async function line(name: RegExp) {
  await screen.findByRole('article', { name: 'Agent' });
  return answer().findByRole('button', { name });
}

async function asked(...did: Said[]) {
  world.answers = [did];
  const { user } = renderApp('/chat');
  await user.type(await screen.findByRole('textbox', { name: 'Message your agent' }), 'Look{Enter}');
  return user;
}

function stored(...messages: ReturnType<typeof message>[]) {
  world.conversations = [conversation({ messages: [message('user', 'Look'), ...messages] })];
  return renderApp('/chat/conversation-1').user;
}

describe('an answer as it comes', () => {
  it('shows what the agent thinks, folded, and lets it be read meanwhile', async () => {
    const user = await asked({ thinks: 'Hm, ' }, { pause: 50 }, { thinks: 'let me see.' }, 'hang');

    await user.click(await line(/Thinking/));

    expect(await answer().findByText('Hm, let me see.')).toBeVisible();
  });

  it('shows a tool that runs, where it is used, with its output', async () => {
    const user = await asked(
      { text: 'I look. ' },
      { uses: 'c1', title: 'List the files', detail: 'ls -la' },
      { prints: 'one\n', call: 'c1' },
      'hang',
    );

    const card = await line(/List the files.*Running/);
    expect(card).toHaveAttribute('aria-expanded', 'false');
    await user.click(card);

    expect(card).toHaveAttribute('aria-expanded', 'true');
    expect(await answer().findByRole('region', { name: 'Input' })).toHaveTextContent('ls -la');
    expect(answer().getByRole('region', { name: 'Output' })).toHaveTextContent('one');
    expect(answer().getByText('I look.').compareDocumentPosition(card)).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
  });

  it('folds what is done, and keeps what runs in sight', async () => {
    await asked(
      { uses: 'c1', title: 'First' },
      { done: 'c1' },
      { uses: 'c2', title: 'Second' },
      { done: 'c2', failed: true },
      { uses: 'c3', title: 'Third' },
      'hang',
    );

    expect(await line(/^2 steps.*1 failed$/)).toBeVisible();
    expect(await line(/Third/)).toBeVisible();
    expect(answer().queryByRole('button', { name: /First/ })).not.toBeInTheDocument();
  });

  it('says that it goes on thinking after a tool, and nothing runs once it is stopped', async () => {
    await asked({ uses: 'c1', title: 'First' }, { done: 'c1', ms: 300 }, { pause: 60_000 });
    expect(await answer().findByText('Thinking…')).toBeVisible();

    await waitFor(() => screen.getByRole('button', { name: 'Stop' }).click());

    await waitFor(() => expect(answer().queryByText('Thinking…')).not.toBeInTheDocument());
    expect(await line(/First.*Done.*0\.3 s/)).toBeVisible();
  });
});

describe('an answer in the history', () => {
  it('tells what was done for it, for how long, by whom and at what cost', async () => {
    const user = stored(workedAnswer());

    expect(await line(/Thought for 4\.2 s/)).toHaveAttribute('aria-expanded', 'false');
    await user.click(await line(/^3 steps · 3\.4 s.*1 failed$/));
    await user.click(await line(/Show free disk space.*1\.2 s/));
    expect(answer().getByRole('region', { name: 'Output' })).toHaveTextContent('/dev/vda2');
    expect(
      answer().getByText(/acme\/large · 6,258 tokens read \(2,048 from the cache\), 312 written · 14 s/),
    ).toBeVisible();
  });

  it('fetches an output that is too long to come with it', async () => {
    world.outputs.set('c1', 'a very long output');
    const call = toolCall({ callId: 'c1', output: null, outputLength: 9_000 });
    const user = stored(message('assistant', 'Done.', { toolCalls: [call] }));

    await user.click(await line(/List the files/));

    expect(await answer().findByText('a very long output')).toBeVisible();
  });

  it('says so where a tool said nothing, or was broken off', async () => {
    const calls = [toolCall({ callId: 'c1', title: 'Quiet', detail: null, status: 'stopped', ms: null })];
    const user = stored(message('assistant', 'Done.', { toolCalls: calls }));

    await user.click(await line(/Quiet.*Stopped/));

    expect(answer().getByText('No output.')).toBeVisible();
  });
});
