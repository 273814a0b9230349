import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '@/testing/eventually';
import { renderApp } from '@/testing/renderApp';
import { play, server } from '@/testing/server';
import { attachmentOf } from '@/testing/world/attachmentHandlers';
import { conversation, message } from '@/testing/world/fixtures';
import { problem } from '@/testing/world/respond';
import { World } from '@/testing/world/World';

const FILES = [attachmentOf('f1', 'cat.png', 10), attachmentOf('f2', 'notes.txt', 20)];
let world: World;

beforeEach(() => {
  world = play(World.inUse());
  world.conversations = [
    conversation({
      messages: [
        message('user', 'Name my cat', { id: 'u1', attachments: FILES }),
        message('assistant', 'How about Pixel?', { id: 'a1' }),
        message('user', 'Another', { id: 'u2' }),
        message('assistant', 'Then Mosaic.', { id: 'a2' }),
      ],
    }),
  ];
});

const composer = () => screen.findByRole('textbox', { name: 'Message your agent' });
const editor = () => screen.findByRole('textbox', { name: 'Edit your message' });
const editors = () => screen.queryAllByRole('textbox', { name: 'Edit your message' });
const edit = (at: number) =>
  screen.getAllByRole('button', { name: 'Edit and send again' })[at] as HTMLElement;
const saidByMe = () => screen.getAllByRole('article', { name: 'You' }).map((one) => one.textContent);
const lastOf = (name: string) => screen.getAllByRole('article', { name }).at(-1) as HTMLElement;
const sent = () => world.bodies.filter(({ call }) => call === 'POST /api/chat/turns').map(({ body }) => body);

async function open() {
  const { user } = renderApp('/chat/conversation-1');
  await screen.findByText('Then Mosaic.');
  await waitFor(async () => expect(await composer()).toBeEnabled());
  return user;
}

describe('a message that is edited', () => {
  it('takes its place at once, with what follows gone, and becomes another version', async () => {
    world.answers = [[{ text: 'Perhaps' }, 'hang']];
    const user = await open();
    await user.click(edit(0));
    const area = await editor();
    expect(area).toHaveFocus();
    expect(area).toHaveValue('Name my cat');
    expect(area).toHaveAttribute('dir', 'auto');
    expect(area).toHaveAccessibleDescription('What was said here stays, as another version.');
    await user.type(area, ', please{Enter}');

    expect(saidByMe()).toEqual([expect.stringContaining('Name my cat, please')]);
    expect(screen.queryByText('Then Mosaic.')).not.toBeInTheDocument();
    expect(await composer()).toHaveFocus();
    await waitFor(() => expect(lastOf('Agent')).toHaveTextContent('Perhaps'));
    expect(sent()).toEqual([
      expect.objectContaining({
        insteadOf: 'u1',
        content: 'Name my cat, please',
        attachments: ['f1', 'f2'],
        conversationId: 'conversation-1',
      }),
    ]);
    expect(screen.queryByRole('button', { name: 'Edit and send again' })).not.toBeInTheDocument();

    world.happenings('conversation-1').abort();
    await screen.findByRole('button', { name: 'Edit and send again' });
    expect(screen.getByRole('group', { name: 'Version 2 of 2' })).toBeInTheDocument();
    expect(saidByMe()).toHaveLength(1);
    expect(within(lastOf('You')).getByRole('link', { name: /notes\.txt/ })).toBeInTheDocument();
  });

  it('goes without the files that are taken out, and never without anything', async () => {
    const user = await open();
    await user.click(edit(0));
    await user.clear(await editor());
    await user.click(screen.getByRole('button', { name: 'Remove cat.png' }));
    await user.click(screen.getByRole('button', { name: 'Remove notes.txt' }));
    expect(await editor()).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('button', { name: 'Send' })).toHaveAttribute('aria-disabled', 'true');
    expect(sent()).toEqual([]);

    await user.keyboard('Dog{Control>}{Enter}{/Control}');
    await eventually(() => expect(sent()).toHaveLength(1));
    expect(sent()[0]).not.toHaveProperty('attachments');
    // The version before keeps them.
    expect(world.log.filter((call) => call.startsWith('DELETE'))).toEqual([]);
  });

  it('is left with Escape, or by the button, with the focus back where it was', async () => {
    world.answers = [[{ text: 'Hm' }, 'hang']];
    const user = await open();
    await user.click(edit(1));
    await user.type(await editor(), ' one{Escape}');
    expect(editors()).toEqual([]);
    expect(edit(1)).toHaveFocus();

    await user.keyboard('{Enter}');
    expect(await editor()).toHaveValue('Another');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(edit(1)).toHaveFocus();
    expect(sent()).toEqual([]);
  });

  it('is left by Escape before that stops an answer', async () => {
    world.answers = [[{ text: 'Hm' }, 'hang']];
    const user = await open();
    await user.click(edit(0));
    await editor();
    await user.type(await composer(), 'Go on{Enter}');
    await screen.findByText('Hm');
    expect(screen.getByRole('button', { name: 'Send' })).toHaveAttribute('aria-disabled', 'true');
    await user.click(await editor());
    await user.keyboard('{Enter}{Escape}');
    expect(editors()).toEqual([]);
    expect(world.aborted).toEqual([]);
    expect(sent()).toHaveLength(1);

    await user.keyboard('{Escape}');
    await eventually(() => expect(world.aborted).toEqual(['conversation-1']));
  });

  it('is not sent by Enter that confirms a word of an input method', async () => {
    const user = await open();
    await user.click(edit(1));
    fireEvent.keyDown(await editor(), { key: 'Enter', isComposing: true });
    fireEvent.keyDown(await editor(), { key: 'Enter', keyCode: 229 });
    fireEvent.keyDown(await editor(), { key: 'Escape', isComposing: true });

    expect(await editor()).toBeInTheDocument();
    expect(sent()).toEqual([]);
  });

  it('keeps what was typed while one looks at another page', async () => {
    const user = await open();
    await user.click(edit(1));
    await user.type(await editor(), ' one');
    await user.click(screen.getByRole('link', { name: 'New chat' }));
    await screen.findByRole('heading', { name: 'What can I do for you?' });
    await user.click(screen.getByRole('link', { name: /Names for a cat/ }));

    expect(await editor()).toHaveValue('Another one');
  });
});

describe('an edited message that is not taken', () => {
  it.each([
    ['an answer is under way', () => problem(409, 'conversation_busy'), /still answering/],
    ['the line is cut', () => HttpResponse.error(), /server does not answer/],
  ])('stays in its editor, with all that was there, where %s', async (_, refusal, words) => {
    const user = await open();
    server.use(http.post('*/api/chat/turns', refusal, { once: true }));
    await user.click(edit(0));
    await user.type(await editor(), '!{Enter}');

    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    expect(await editor()).toHaveValue('Name my cat!');
    expect(await editor()).toHaveFocus();
    expect(screen.getByText('Then Mosaic.')).toBeInTheDocument();
    expect(screen.queryByText('Not sent')).not.toBeInTheDocument();

    await user.keyboard('{Enter}');
    await screen.findByRole('group', { name: 'Version 2 of 2' });
    expect(editors()).toEqual([]);
  });

  it('goes to the composer where the message is gone', async () => {
    const user = await open();
    await user.click(edit(1));
    const [talk] = world.conversations;
    if (talk) world.conversations = [{ ...talk, messages: talk.messages.slice(0, 2) }];
    server.use(http.post('*/api/chat/turns', () => problem(404, 'message_not_found'), { once: true }));
    await user.type(await editor(), ' one{Enter}');

    await waitFor(async () => expect(await composer()).toHaveValue('Another one'));
    expect(screen.getByRole('alert')).toHaveTextContent(/not in the conversation any more/);
    expect(editors()).toEqual([]);
  });

  it('is not offered once more where it had arrived', async () => {
    const user = await open();
    server.use(
      http.post(
        '*/api/chat/turns',
        async ({ request }) => {
          const { startTurn } = await import('@/testing/world/turns');
          const [talk] = world.conversations;
          const { content } = (await request.json()) as { content: string };
          if (talk) startTurn(world, talk, content, undefined, [], 'u2');
          return HttpResponse.error();
        },
        { once: true },
      ),
    );
    await user.click(edit(1));
    await user.type(await editor(), ' one{Enter}');

    await screen.findByRole('group', { name: 'Version 2 of 2' });
    await waitFor(() => expect(editors()).toEqual([]));
    expect(saidByMe().at(-1)).toMatch(/Another one/);
  });
});

describe('arrow up in the composer', () => {
  it('edits what was said last, where nothing is typed', async () => {
    const user = await open();
    await user.type(await composer(), 'x{ArrowUp}');
    expect(editors()).toEqual([]);
    await user.keyboard('{Backspace}{ArrowUp}');

    expect(await editor()).toHaveValue('Another');
    expect(await editor()).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(await composer()).toHaveFocus();
  });

  it('does nothing while an answer is under way', async () => {
    world.answers = [['hang']];
    const user = await open();
    await user.type(await composer(), 'Go on{Enter}');
    await screen.findByRole('button', { name: 'Stop' });
    await user.keyboard('{ArrowUp}');

    expect(editors()).toEqual([]);
  });
});

it('what cannot be read, and what the agent did by itself, is not edited', async () => {
  world.conversations = [
    conversation({
      origin: 'agent',
      messages: [message('user', 'Report', { id: 'r' }), message('assistant', 'Then Mosaic.')],
    }),
  ];
  renderApp('/chat/conversation-1');
  await screen.findByText('Then Mosaic.');

  expect(screen.queryByRole('button', { name: 'Edit and send again' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Answer again' })).not.toBeInTheDocument();
});
