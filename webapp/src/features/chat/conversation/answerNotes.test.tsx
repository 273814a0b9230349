import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AnswerNotes } from '@/lib/api/types';
import { renderApp } from '@/testing/renderApp';
import { play } from '@/testing/server';
import { conversation, message } from '@/testing/world/fixtures';
import { World } from '@/testing/world/World';

const FELL_BACK: AnswerNotes = {
  model: 'acme/small',
  notices: [
    {
      code: 'rate_limited',
      model: 'acme/large',
      message: 'The vendor says there were too many calls just now.',
      hint: 'Wait.',
    },
  ],
};
let world: World;

beforeEach(() => {
  world = play(World.inUse());
});

const answer = () => screen.getAllByRole('article', { name: 'Agent' }).at(-1) as HTMLElement;

async function say(text: string) {
  const { user } = renderApp('/chat');
  await user.type(await screen.findByRole('textbox', { name: 'Message your agent' }), `${text}{Enter}`);
  await waitFor(() => expect(answer()).toBeInTheDocument());
}

function stored(notes: AnswerNotes | null) {
  world.conversations = [
    conversation({ messages: [message('user', 'Hi'), message('assistant', 'Hello.', { notes })] }),
  ];
  renderApp('/chat/conversation-1');
  return screen.findByText('Hello.');
}

describe('an answer that another model gave', () => {
  it('says so while it is written, with what to do and where', async () => {
    world.answers = [
      [{ notes: { model: 'acme/large', notices: [] } }, { notes: FELL_BACK }, { text: 'Hi' }, 'hang'],
    ];
    await say('Hello');

    await waitFor(() => expect(answer()).toHaveTextContent('acme/large asks to slow down'));
    expect(answer()).toHaveTextContent('Wait a minute and try again.');
    expect(answer()).toHaveTextContent('Answered by acme/small');
    expect(within(answer()).getByRole('link', { name: 'Open provider settings' })).toHaveAttribute(
      'href',
      '/settings/providers',
    );
  });

  it('still says so in the history', async () => {
    await stored(FELL_BACK);

    expect(answer()).toHaveTextContent('acme/large asks to slow down');
    expect(answer()).toHaveTextContent('Answered by acme/small');
  });

  it('is named quietly also where nothing went wrong', async () => {
    await stored({ model: 'acme/small', notices: [] });

    expect(await screen.findByText('Answered by acme/small')).toBeInTheDocument();
  });
});

describe('an answer of the primary model', () => {
  it('says nothing about it', async () => {
    await stored({ model: 'acme/large', notices: [] });
    await waitFor(() => expect(world.log).toContain('GET /api/settings/agent-config'));

    expect(screen.queryByText(/Answered by/)).not.toBeInTheDocument();
  });

  it('mentions a secret that was taken out', async () => {
    const notices = [{ code: 'secret_removed', message: '', hint: null }];
    await stored({ model: 'acme/large', notices });

    expect(answer()).toHaveTextContent('looks like one of your keys was removed');
  });
});

it('leads from a spent budget to the usage page', async () => {
  await stored({
    model: null,
    notices: [{ code: 'budget_used_up', message: 'Nothing left this month.', hint: 'Raise it.' }],
  });

  expect(within(answer()).getByRole('link', { name: 'Open usage' })).toHaveAttribute(
    'href',
    '/settings/usage',
  );
});

it('leads from an answer that failed at every model to the providers', async () => {
  world.answers = [[{ error: { code: 'no_credit', message: 'Acme has no credit left. Top it up.' } }]];
  await say('Hello');

  expect(await screen.findByText('Acme has no credit left. Top it up.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Open provider settings' })).toBeInTheDocument();
});
