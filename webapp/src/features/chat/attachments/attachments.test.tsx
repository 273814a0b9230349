import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '@/entities/conversation/attachments';
import { eventually } from '@/testing/eventually';
import { renderApp } from '@/testing/renderApp';
import { play, server } from '@/testing/server';
import { attachmentOf } from '@/testing/world/attachmentHandlers';
import { conversation, message } from '@/testing/world/fixtures';
import { problem } from '@/testing/world/respond';
import { World } from '@/testing/world/World';

let world: World;

beforeEach(() => {
  world = play(World.inUse());
});

const composer = () => screen.findByRole('textbox', { name: 'Message your agent' });
const picked = () => screen.findByRole('list', { name: 'Files to send' });
const lastOf = (name: string) => screen.getAllByRole('article', { name }).at(-1) as HTMLElement;
const file = (name: string, size = 3) => new File([new Uint8Array(size)], name, { type: typeOf(name) });
const typeOf = (name: string) => (name.endsWith('.png') ? 'image/png' : 'text/plain');
const turnsSent = () =>
  world.bodies.filter(({ call }) => call === 'POST /api/chat/turns').map(({ body }) => body);

async function open(address = '/chat/conversation-1') {
  const { user } = renderApp(address);
  await waitFor(async () => expect(await composer()).toBeEnabled());
  return user;
}

async function attach(user: Awaited<ReturnType<typeof open>>, ...files: File[]) {
  await user.upload(screen.getByTestId('attach'), files);
}

describe('files that are attached', () => {
  it('go with the message, and are shown with it at once and afterwards', async () => {
    const user = await open();
    await attach(user, file('cat.png'), file('notes.txt', 2000));
    await within(await picked()).findByText('2 kB');
    await user.type(await composer(), 'Who is it?{Enter}');

    await waitFor(() => expect(lastOf('Agent')).toHaveTextContent('Hello there.'));
    expect(turnsSent()).toEqual([
      expect.objectContaining({
        content: 'Who is it?',
        attachments: [...world.attachments.keys()],
      }),
    ]);
    expect(screen.queryByRole('list', { name: 'Files to send' })).not.toBeInTheDocument();
    const own = within(lastOf('You'));
    expect(own.getByText('Who is it?')).toBeInTheDocument();
    // How large it is, the scripted server does not see.
    const download = own.getByRole('link', { name: /^Download\s*notes\.txt/ });
    expect(download).toHaveAttribute('download', 'notes.txt');

    await user.click(own.getByRole('button', { name: 'Enlarge cat.png' }));
    const large = within(await screen.findByRole('dialog', { name: 'cat.png' }));
    expect(large.getByRole('img', { name: 'cat.png' })).toBeInTheDocument();
    expect(large.getByRole('link', { name: 'Save picture' })).toHaveAttribute('download', 'cat.png');
  });

  it('need no words', async () => {
    const user = await open('/chat');
    await attach(user, file('cat.png'));
    await within(await picked()).findByText('3 bytes');
    await user.type(await composer(), '{Enter}');

    await eventually(() => expect(turnsSent()).toHaveLength(1));
    expect(turnsSent()[0]).toMatchObject({ content: '' });
    expect(await screen.findByRole('link', { name: /cat\.png/, current: 'page' })).toBeInTheDocument();
  });

  it('can be pasted and dropped, while pasted words stay words', async () => {
    await open();
    const area = await composer();
    fireEvent.paste(area, { clipboardData: { files: [file('pasted.png')], types: ['Files'] } });
    await within(await picked()).findByText('pasted.png');
    fireEvent.paste(area, {
      clipboardData: {
        files: [file('of-words.png')],
        types: ['text/plain', 'Files'],
        getData: () => 'Words',
      },
    });
    const drag = { dataTransfer: { files: [file('dropped.txt')], types: ['Files'], dropEffect: 'none' } };
    fireEvent.dragEnter(area, drag);
    expect(screen.getByText('Drop files here to attach them')).toBeInTheDocument();
    const drop = createEvent.drop(area, drag);
    fireEvent(area, drop);

    expect(drop.defaultPrevented).toBe(true);
    await within(await picked()).findByText('dropped.txt');
    expect(within(await picked()).queryByText('of-words.png')).not.toBeInTheDocument();
    expect(screen.queryByText('Drop files here to attach them')).not.toBeInTheDocument();
  });

  it('can be removed, and their draft is there after a look elsewhere', async () => {
    const user = await open();
    await attach(user, file('cat.png'), file('dog.png'));
    await eventually(() => expect(world.attachments.size).toBe(2));
    await user.click(within(await picked()).getByRole('button', { name: 'Remove cat.png' }));
    await eventually(() => expect([...world.attachments.values()]).toMatchObject([{ name: 'dog.png' }]));

    await user.click(screen.getByRole('link', { name: 'New chat' }));
    await waitFor(() => expect(screen.queryByText('dog.png')).not.toBeInTheDocument());
    await user.click(screen.getByRole('link', { name: /Names for a cat/ }));
    await user.click(within(await picked()).getByRole('button', { name: 'Remove dog.png' }));

    expect(await composer()).toHaveFocus();
    expect(screen.queryByRole('list', { name: 'Files to send' })).not.toBeInTheDocument();
  });

  it('that are too large are not sent at all, and say so', async () => {
    const user = await open();
    const large = file('large.png');
    Object.defineProperty(large, 'size', { value: LIMITS.picture + 1 });
    await attach(user, large, file('small.png'));

    await within(await picked()).findByText('Pictures may have up to 6 MiB.');
    await within(await picked()).findByText('3 bytes');
    await user.type(await composer(), 'Look{Enter}');
    expect(turnsSent()).toEqual([]);
    expect(screen.getByText(/Remove it, or try again/)).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Remove large.png' }));
    await user.type(await composer(), '{Enter}');
    await eventually(() => expect(turnsSent()).toHaveLength(1));
  });

  it('that do not get through fail alone, and can be sent again', async () => {
    world.refusedFiles.set('unlucky.txt', { status: 503, code: 'server_busy' });
    const user = await open();
    await attach(user, file('unlucky.txt'), file('lucky.txt'));
    await within(await picked()).findByText('3 bytes');
    world.refusedFiles.clear();

    await user.click(await screen.findByRole('button', { name: 'Attach unlucky.txt again' }));

    await waitFor(async () => expect(within(await picked()).getAllByText('3 bytes')).toHaveLength(2));
  });

  it('come back with a message that was refused', async () => {
    server.use(http.post('*/api/chat/turns', () => problem(409, 'conversation_busy'), { once: true }));
    const user = await open();
    await attach(user, file('cat.png'));
    await within(await picked()).findByText('3 bytes');
    await user.type(await composer(), 'Look{Enter}');

    await user.click(await screen.findByRole('button', { name: 'Edit message' }));

    await within(await picked()).findByText('cat.png');
    expect(await composer()).toHaveValue('Look');
  });

  it('wait with a message in the queue, and come back with it', async () => {
    world.answers = [[{ text: 'Hm' }, 'hang']];
    const user = await open();
    await user.type(await composer(), 'First{Enter}');
    await screen.findByText('Hm');
    await attach(user, file('cat.png'));
    await within(await picked()).findByText('3 bytes');
    await user.type(await composer(), '{Enter}');

    const queue = within(await screen.findByRole('region', { name: 'Messages that wait' }));
    await queue.findByText('cat.png');
    await user.click(queue.getByRole('button', { name: 'Take back' }));

    await within(await picked()).findByText('cat.png');
  });

  it('are asked about once more after an answer that failed', async () => {
    const attachments = [attachmentOf('a1', 'cat.png', 3)];
    world.attachments.set('a1', attachments[0] as (typeof attachments)[0]);
    world.conversations = [
      conversation({
        messages: [
          message('user', '', { attachments }),
          message('assistant', '', { status: 'failed', error: { code: 'agent_error', message: 'No.' } }),
        ],
      }),
    ];
    const user = await open();

    await user.click(await screen.findByRole('button', { name: 'Try again' }));

    await eventually(() => expect(turnsSent()).toEqual([expect.objectContaining({ attachments: ['a1'] })]));
    await waitFor(() => expect(lastOf('Agent')).toHaveTextContent('Hello there.'));
  });
});
