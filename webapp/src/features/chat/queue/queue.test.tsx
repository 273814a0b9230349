import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '@/testing/eventually';
import { renderApp } from '@/testing/renderApp';
import { play, server } from '@/testing/server';
import { problem } from '@/testing/world/respond';
import { World } from '@/testing/world/World';

let world: World;

beforeEach(() => {
  world = play(World.inUse());
});

const composer = () => screen.findByRole('textbox', { name: 'Message your agent' });
const queue = () => screen.findByRole('region', { name: 'Messages that wait' });
const button = async (name: string, at: number) =>
  within(await queue()).getAllByRole('button', { name })[at] as HTMLElement;
const saidByMe = () => screen.getAllByRole('article', { name: 'You' }).map((one) => one.textContent);

/** An answer is under way, and further messages are written. */
async function busyWith(...texts: string[]) {
  world.answers = [[{ text: 'Hm' }, 'hang'], ...texts.map((text) => [{ text: `About ${text}` }])];
  const { user } = renderApp('/chat/conversation-1');
  await waitFor(async () => expect(await composer()).toBeEnabled());
  await user.type(await composer(), 'First{Enter}');
  await screen.findByText('Hm');
  for (const text of texts) {
    await user.type(await composer(), `${text}{Enter}`);
    await within(await queue()).findByText(text);
  }
  return user;
}

describe('a message written while an answer is under way', () => {
  it('waits where one sees it, and is sent and answered after that', async () => {
    const user = await busyWith('Second', 'Third');
    expect(await composer()).toHaveValue('');
    expect(screen.getByText('2 messages wait')).toBeInTheDocument();
    expect(saidByMe().at(-1)).toMatch(/First/);

    await user.click(screen.getByRole('button', { name: 'Stop' }));

    await screen.findByText('About Second');
    await screen.findByText('About Third');
    expect(
      saidByMe()
        .slice(-3)
        .map((text) => text?.trim()),
    ).toEqual([
      expect.stringMatching(/First/),
      expect.stringMatching(/Second/),
      expect.stringMatching(/Third/),
    ]);
    expect(screen.queryByRole('region', { name: 'Messages that wait' })).not.toBeInTheDocument();
  });

  it('is changed and taken back, and nothing typed is lost', async () => {
    const user = await busyWith('Second', 'Third');

    await user.click(await button('Edit this message', 0));
    await user.keyboard('!{Enter}');
    await within(await queue()).findByText('Second!');
    await user.click(await button('Take back', 1));

    await eventually(() => expect(world.queueOf('conversation-1')).toMatchObject([{ content: 'Second!' }]));
    expect(await composer()).toHaveValue('Third');
  });

  it('that was sent before it could be changed says so, and gives the text back', async () => {
    const user = await busyWith('Second');
    server.use(http.patch('*/api/chat/conversations/:id/queue/:turnId', () => problem(404, 'not_found')));

    await user.click(within(await queue()).getByRole('button', { name: 'Edit this message' }));
    await user.keyboard(', better{Enter}');

    expect(await screen.findByText('This message has been sent already.')).toBeInTheDocument();
    expect(await composer()).toHaveValue('Second, better');
  });

  it('that the server does not take is given back', async () => {
    const user = await busyWith();
    server.use(http.post('*/api/chat/turns', () => problem(409, 'queue_full')));

    await user.type(await composer(), 'One too many{Enter}');

    expect(await screen.findByText(/20 messages wait here/)).toBeInTheDocument();
    expect(await composer()).toHaveValue('One too many');
  });

  it('waits on where the agent was stopped, until it is sent by hand', async () => {
    world.queueGoesOn = false;
    const user = await busyWith('Second');
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(await within(await queue()).findByText('Waiting to be sent')).toBeInTheDocument();
    world.queueGoesOn = true;

    await user.click(within(await queue()).getByRole('button', { name: 'Send now' }));

    await screen.findByText('About Second');
    expect(screen.queryByRole('region', { name: 'Messages that wait' })).not.toBeInTheDocument();
  });

  it('is seen by another tab, with the answer before it', async () => {
    const { startTurn, queueTurn } = await import('@/testing/world/turns');
    const [talk] = world.conversations;
    if (!talk) throw new Error('no conversation');
    world.answers = [[{ text: 'Hm' }, 'hang'], [{ text: 'About it' }]];
    startTurn(world, talk, 'First');
    renderApp('/chat/conversation-1');
    await screen.findByText('Hm');

    queueTurn(world, talk, 'From the phone');

    expect(await within(await queue()).findByText('From the phone')).toBeInTheDocument();
    world.happenings(talk.id).abort();
    await screen.findByText('About it');
    expect(saidByMe().at(-1)).toMatch(/From the phone/);
  });
});
