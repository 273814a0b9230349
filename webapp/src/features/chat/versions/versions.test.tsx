import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '@/testing/eventually';
import { withVersions } from '@/testing/mockVersions';
import { renderApp } from '@/testing/renderApp';
import { play, server } from '@/testing/server';
import { conversation, message } from '@/testing/world/fixtures';
import { problem } from '@/testing/world/respond';
import { startTurn } from '@/testing/world/turns';
import { World } from '@/testing/world/World';

let world: World;

beforeEach(() => {
  world = play(World.inUse());
});

const composer = () => screen.findByRole('textbox', { name: 'Message your agent' });
/** Also where it is drawn anew, once the history has it. */
const group = (name: string) => waitFor(() => screen.getByRole('group', { name }));
const earlier = () => screen.getByRole('button', { name: 'Earlier version' });
const later = () => screen.getByRole('button', { name: 'Later version' });
const saidByMe = () => screen.getAllByRole('article', { name: 'You' });
const lastOf = (name: string) => screen.getAllByRole('article', { name }).at(-1) as HTMLElement;
const sent = () => world.bodies.filter(({ call }) => call === 'POST /api/chat/turns').map(({ body }) => body);
const chosen = () =>
  world.bodies
    .filter(({ call }) => call.endsWith('/version'))
    .map(({ body }) => (body as { message: string }).message);

function talk(answer = message('assistant', 'How about Pixel?', { id: 'a1' })) {
  const made = conversation({ messages: [message('user', 'Name my cat', { id: 'u1' }), answer] });
  world.conversations = [made];
  return made;
}

async function open(address = '/chat/conversation-1') {
  const { user } = renderApp(address);
  await waitFor(async () => expect(await composer()).toBeEnabled());
  await screen.findAllByRole('article', { name: 'Agent' });
  return user;
}

describe('an answer that is asked for again', () => {
  it('is another version, under the same words', async () => {
    talk();
    world.answers = [[{ text: 'Or Mosaic.' }]];
    const user = await open();

    await user.click(await screen.findByRole('button', { name: 'Answer again' }));

    expect(screen.queryByText('How about Pixel?')).not.toBeInTheDocument();
    await group('Version 2 of 2');
    expect(saidByMe()).toHaveLength(1);
    await waitFor(() => expect(lastOf('Agent')).toHaveTextContent('Or Mosaic.'));
    expect(sent()).toEqual([expect.objectContaining({ insteadOf: 'u1', content: 'Name my cat' })]);
    expect(await composer()).toHaveFocus();
  });

  it.each([
    ['failed', { status: 'failed' as const, error: { code: 'out_of_memory', message: '' } }],
    ['was stopped', { status: 'interrupted' as const }],
  ])('is one also where it %s', async (_, end) => {
    talk(message('assistant', 'How about', { id: 'a1', ...end }));
    const user = await open();

    await user.click(await screen.findByRole('button', { name: 'Try again' }));

    await group('Version 2 of 2');
    expect(saidByMe()).toHaveLength(1);
    expect(sent()).toEqual([expect.objectContaining({ insteadOf: 'u1' })]);
  });

  it('is one where the history was out of reach when it failed', async () => {
    talk();
    world.answers = [[{ text: 'Half' }, { error: { code: 'out_of_memory', message: '' } }]];
    const user = await open();
    server.use(http.get('*/api/chat/conversations/:id', () => problem(503, 'unavailable')));
    await user.type(await composer(), 'Another{Enter}');
    const again = await screen.findByRole('button', { name: 'Try again' });
    server.resetHandlers();
    play(world);
    await user.click(again);

    await group('Version 2 of 2');
    await eventually(() => expect(sent()).toHaveLength(2));
    expect(sent()[1]).toMatchObject({
      insteadOf: world.treeOf(world.conversations[0] as never).all()[2]?.id,
    });
  });

  it('stays as it was where that is refused, and says why', async () => {
    talk();
    const user = await open();
    server.use(http.post('*/api/chat/turns', () => problem(409, 'conversation_busy'), { once: true }));
    await user.click(await screen.findByRole('button', { name: 'Answer again' }));

    expect(await screen.findByRole('alert')).toHaveTextContent(/still answering/);
    expect(screen.getByText('How about Pixel?')).toBeInTheDocument();
    expect(screen.queryByText('Not sent')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Answer again' })).toBeInTheDocument();
  });
});

describe('versions', () => {
  beforeEach(() => withVersions(world));

  it('are gone through, with what followed each, and the focus stays', async () => {
    const user = await open('/chat/versions');
    await group('Version 2 of 3');
    expect(screen.getByText('And if it were a tomcat?')).toBeInTheDocument();

    await user.click(later());
    await group('Version 3 of 3');
    expect(screen.getByText('It is black, in fact.')).toBeInTheDocument();
    expect(screen.queryByText('And if it were a tomcat?')).not.toBeInTheDocument();
    // What was pressed can lead no further.
    expect(later()).toBeDisabled();
    expect(earlier()).toHaveFocus();
    expect(screen.getByText('Version 3 of 3')).toHaveAttribute('aria-live', 'polite');

    await user.keyboard('{Enter}');
    await group('Version 2 of 3');
    expect(earlier()).toHaveFocus();
    await user.keyboard('{Enter}');
    await group('Version 1 of 3');
    expect(earlier()).toBeDisabled();
    expect(later()).toHaveFocus();
    expect(chosen()).toEqual(['v-black', 'v-paws', 'v-grey']);
  });

  it('are not left while an answer is under way, also after a reload', async () => {
    const here = world.conversations.find(({ id }) => id === 'versions');
    world.answers = [[{ text: 'Hm' }, 'hang']];
    if (here) startTurn(world, here, 'It is white.', undefined, [], 'v-paws');
    await open('/chat/versions');

    await group('Version 4 of 4');
    await screen.findByText('Hm');
    expect(earlier()).toBeDisabled();
    expect(later()).toBeDisabled();
    expect(screen.queryByRole('button', { name: 'Edit and send again' })).not.toBeInTheDocument();

    world.happenings('versions').abort();
    await waitFor(() => expect(earlier()).toBeEnabled());
  });

  it('that cannot be shown say why', async () => {
    const user = await open('/chat/versions');
    await group('Version 2 of 3');
    server.use(http.put('*/version', () => problem(409, 'conversation_busy'), { once: true }));
    await user.click(later());

    expect(await screen.findByRole('alert')).toHaveTextContent(/still answering/);
    expect(later()).toHaveFocus();
    await user.keyboard('{Enter}');
    await group('Version 3 of 3');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('are gone on with where one is', async () => {
    const user = await open('/chat/versions');
    await user.click(await screen.findByRole('button', { name: 'Earlier version' }));
    await group('Version 1 of 3');
    await user.type(await composer(), 'And its brother?{Enter}');

    await waitFor(() => expect(lastOf('Agent')).toHaveTextContent('Hello there.'));
    expect(saidByMe()).toHaveLength(3);
    await group('Version 1 of 3');
  });

  it('that another tab chose, or said, are shown here too', async () => {
    const here = world.conversations.find(({ id }) => id === 'versions');
    if (!here) throw new Error('no conversation');
    await open('/chat/versions');
    await group('Version 2 of 3');
    await eventually(() => expect(world.log).toContain('GET /api/chat/conversations/versions/events'));

    world.showVersion(here, 'v-grey-said');
    await group('Version 1 of 3');

    world.answers = [[{ text: 'Snowball' }, 'hang']];
    startTurn(world, here, 'It is white.', undefined, [], 'v-grey');
    expect(await screen.findByText('Snowball')).toBeInTheDocument();
    expect(within(lastOf('You')).getByText('It is white.')).toBeInTheDocument();
    await group('Version 4 of 4');
  });

  it('are chosen where the search leads to one that is not shown', async () => {
    Element.prototype.scrollIntoView = () => undefined;
    const { user } = renderApp('/chat');
    await user.type(await screen.findByRole('searchbox'), 'Onyx');
    const list = screen.getByRole('navigation', { name: 'Conversations' });
    await user.click(await within(list).findByRole('link', { name: /Onyx/ }));

    await group('Version 3 of 3');
    expect(chosen()).toEqual(['v-black-said']);
    await waitFor(() => expect(document.activeElement).toHaveAttribute('id', 'message-v-black-said'));

    await user.click(earlier());
    await group('Version 2 of 3');
    expect(earlier()).toHaveFocus();
    expect(chosen()).toHaveLength(2);
  });
});
