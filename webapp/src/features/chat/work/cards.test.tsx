import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderApp } from '@/testing/renderApp';
import { play } from '@/testing/server';
import { conversation, message, toolCall } from '@/testing/world/fixtures';
import { World, type Said } from '@/testing/world/World';
import { planOf } from './plan';

let world: World;

beforeEach(() => {
  world = play(World.inUse());
});

const answer = () => within(screen.getAllByRole('article', { name: 'Agent' }).at(-1) as HTMLElement);

async function asked(...did: Said[]) {
  world.answers = [did];
  const { user } = renderApp('/chat');
  await user.type(await screen.findByRole('textbox', { name: 'Message your agent' }), 'Look{Enter}');
  await screen.findByRole('article', { name: 'Agent' });
  return user;
}

const plan = (...states: string[]) =>
  JSON.stringify({ plan: states.map((status, at) => ({ step: `Step ${at + 1}`, status })) });

describe('a sub-agent', () => {
  const made: Said = {
    uses: 'c1',
    tool: 'sessions_spawn',
    title: 'Sub-agent Bean counter',
    detail: JSON.stringify({ task: 'Count the beans.', label: 'Bean counter' }),
  };

  it('is seen at work, with what it does at present', async () => {
    const user = await asked(made, { prints: 'exec', call: 'c1' }, 'hang');

    const card = await answer().findByRole('button', { name: /Sub-agent Bean counter.*Running/ });
    expect(await answer().findByText('At present: exec')).toBeVisible();
    await user.click(card);

    expect(await answer().findByRole('region', { name: 'Task' })).toHaveTextContent('Count the beans.');
    expect(answer().queryByRole('region', { name: 'Result' })).not.toBeInTheDocument();
  });

  it('keeps its own place among the steps that are done, with what came of it', async () => {
    const calls = [
      toolCall({ callId: 'a', title: 'First' }),
      toolCall({
        callId: 'b',
        name: 'sessions_spawn',
        title: 'Sub-agent Bean counter',
        detail: '{"task":"Count the beans."}',
        output: 'Seven, in two jars.',
        ms: 65_000,
      }),
      toolCall({ callId: 'c', title: 'Second' }),
    ];
    world.conversations = [
      conversation({
        messages: [message('user', 'Look'), message('assistant', 'Done.', { toolCalls: calls })],
      }),
    ];
    const { user } = renderApp('/chat/conversation-1');
    await screen.findByRole('article', { name: 'Agent' });

    expect(await answer().findByRole('button', { name: /^2 steps/ })).toBeVisible();
    await user.click(await answer().findByRole('button', { name: /Bean counter.*Done.*1 min 5 s/ }));

    expect(await answer().findByRole('region', { name: 'Result' })).toHaveTextContent('Seven, in two jars.');
  });
});

describe('a plan', () => {
  it('replaces itself as it changes, and is no step', async () => {
    await asked(
      { uses: 'p1', tool: 'progress_card', detail: plan('in_progress', 'pending') },
      { done: 'p1' },
      { uses: 'c1', title: 'Look' },
      { done: 'c1' },
      { uses: 'p2', tool: 'progress_card', detail: plan('completed', 'in_progress') },
      { done: 'p2' },
      'hang',
    );

    const card = within(await answer().findByRole('region', { name: 'Plan' }));
    expect(await card.findByText('1 of 2 done')).toBeVisible();
    expect(card.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Done: Step 1',
      'Under way: Step 2',
    ]);
    expect(answer().getAllByRole('region', { name: 'Plan' })).toHaveLength(1);
    expect(answer().queryByRole('button', { name: /steps/ })).not.toBeInTheDocument();
  });

  it('is what the last call that did not fail says', () => {
    const call = (detail: string, status: 'succeeded' | 'failed' = 'succeeded') =>
      toolCall({ name: 'progress_card', detail, status });

    expect(planOf([call(plan('pending')), call(plan('completed'), 'failed')])?.steps[0]?.state).toBe(
      'pending',
    );
    expect(planOf([call(plan('pending')), call('{"plan":[{"step":"cut')])?.steps).toHaveLength(1);
    expect(planOf([call(plan('pending')), call('{}')])).toBeNull();
    expect(planOf([call('{"markdown":"Half way."}')])).toEqual({ steps: [], note: 'Half way.' });
    expect(planOf([toolCall({ detail: plan('pending') })])).toBeNull();
  });
});
