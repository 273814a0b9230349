import { QueryClient } from '@tanstack/react-query';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { conversationKeys, conversationQuery } from '@/entities/conversation/conversations';
import { eventually } from '@/testing/eventually';
import { play, server } from '@/testing/server';
import { message } from '@/testing/world/fixtures';
import { problem } from '@/testing/world/respond';
import { World } from '@/testing/world/World';
import type { Run } from './run';
import { NEW, RunStore } from './RunStore';

const said = (text: string) => ({ text, attachments: [] });

let world: World;
let queryClient: QueryClient;
let store: RunStore;

beforeEach(async () => {
  world = play(World.inUse());
  queryClient = new QueryClient({ defaultOptions: { queries: { retryDelay: 1 } } });
  store = new RunStore(queryClient);
  await queryClient.fetchQuery(conversationQuery('conversation-1'));
});

function until(place: string, reached: (run: Run | undefined) => boolean) {
  return eventually(() => expect(reached(store.at(place))).toBe(true));
}

const state = (place: string) => store.at(place)?.state;

describe('RunStore', () => {
  it('shows the message at once and gives way to the history when the answer is in it', async () => {
    store.send('conversation-1', said('And a dog?'));
    expect(store.at('conversation-1')).toMatchObject({
      asked: said('And a dog?'),
      state: { kind: 'sending' },
    });

    await until('conversation-1', (run) => run === undefined);

    const history = await queryClient.fetchQuery({
      ...conversationQuery('conversation-1'),
      staleTime: 60_000,
    });
    expect(history.messages.at(-1)).toMatchObject({ content: 'Hello there.', status: 'complete' });
  });

  it('makes one change per frame out of many words', async () => {
    world.answers = [[...Array.from({ length: 200 }, (_, at) => ({ text: `${at} ` })), 'hang']];
    const answers = new Set<string>();
    store.subscribe(() => answers.add(store.at('conversation-1')?.course.text ?? ''));

    store.send('conversation-1', said('Count'));
    await until('conversation-1', (run) => run?.course.text.endsWith('199 ') === true);

    expect(answers.size).toBeLessThan(50);
    await store.stop('conversation-1');
  });

  it('shows the waking phases and keeps counting from the first', async () => {
    world.answers = [[{ waking: 'container' }, { pause: 20 }, { waking: 'gateway' }, 'hang']];
    const waking = new Map<string | null, number>();
    store.subscribe(() => {
      const now = state('conversation-1');
      if (now?.kind === 'waking') waking.set(now.phase, now.since);
    });

    store.send('conversation-1', said('Wake up'));
    await eventually(() => expect([...waking.keys()]).toEqual(['container', 'gateway']));

    expect(waking.get('gateway')).toBe(waking.get('container'));
    await store.stop('conversation-1');
  });

  it('names a new conversation as soon as the server does, and keeps the stream', async () => {
    world.answers = [[{ text: 'Hi' }, { pause: 5 }, { text: ' you' }, 'hang']];
    const onConversation = vi.fn(() => true);

    store.send(NEW, said('Hello'), { onConversation });
    await eventually(() => expect(onConversation).toHaveBeenCalledWith('conversation-new-1'));
    store.moved();

    await until('conversation-new-1', (run) => run?.course.text === 'Hi you');
    expect(store.at(NEW)).toBeUndefined();
    expect(queryClient.getQueryData(conversationKeys.one('conversation-new-1'))).toMatchObject({
      messages: [],
    });
    await store.stop('conversation-new-1');
  });

  it('stops on both sides: the fetch and the server’s run', async () => {
    world.answers = [[{ text: 'Once upon' }, 'hang']];
    store.send('conversation-1', said('Tell me a story'));
    await until('conversation-1', (run) => run?.course.text === 'Once upon');

    await store.stop('conversation-1');

    expect(world.aborted).toEqual(['conversation-1']);
    expect(world.conversations[0]?.messages.at(-1)).toMatchObject({
      status: 'interrupted',
      content: 'Once upon',
    });
    expect(store.at('conversation-1')).toBeUndefined();
  });

  it('keeps a message that was refused, and sends it again on request', async () => {
    server.use(http.post('*/api/chat/turns', () => problem(409, 'conversation_busy'), { once: true }));
    store.send(NEW, said('Hello'));
    await until(NEW, (run) => run?.state.kind === 'failed');
    expect(state(NEW)).toMatchObject({ sent: false, code: 'conversation_busy' });
    expect(store.hasUnsent()).toBe(true);

    const onConversation = vi.fn(() => true);
    store.retry(NEW, store.at(NEW)?.id ?? '', { onConversation });
    await eventually(() => expect(onConversation).toHaveBeenCalled());

    await until('conversation-new-1', (run) => run === undefined);
    expect(world.conversations[0]?.messages[0]).toMatchObject({ content: 'Hello' });
    expect(store.hasUnsent()).toBe(false);
  });

  it('gives back the text of a message that was not sent', async () => {
    server.use(http.post('*/api/chat/turns', () => HttpResponse.error()));
    store.send(NEW, said('Precious words'));
    await until(NEW, (run) => run?.state.kind === 'failed');

    expect(state(NEW)).toMatchObject({ code: 'server_unreachable', sent: false });
    expect(store.takeBack(store.at(NEW)?.id ?? '')).toEqual(said('Precious words'));
    expect(store.at(NEW)).toBeUndefined();
  });

  it('goes on where it was after the line was cut, however often', async () => {
    const cuts = Array.from({ length: 5 }, (_, at) => [{ text: `${at} ` }, { pause: 30 }, 'cut' as const]);
    world.answers = [[...cuts.flat(), { text: 'done' }]];
    server.use(http.get('*/api/chat/conversations/:id', () => problem(503, 'unavailable')));

    store.send('conversation-1', said('Count'));
    await until('conversation-1', (run) => run?.state.kind === 'complete');

    expect(store.at('conversation-1')?.course.text).toBe('0 1 2 3 4 done');
  });

  it('waits through an outage and has the whole answer afterwards', async () => {
    world.answers = [[{ text: 'Half an' }, { pause: 50 }, 'cut', { pause: 50 }, { text: ' answer' }]];
    store.send('conversation-1', said('Tell me'));
    await until('conversation-1', (run) => run?.course.text === 'Half an');
    let calls = 0;
    server.use(http.all('*/api/*', () => ((calls += 1), HttpResponse.error())));
    await eventually(() => expect(calls).toBeGreaterThan(2));

    server.resetHandlers();
    play(world);

    await until('conversation-1', (run) => run === undefined);
    expect(world.conversations[0]?.messages.at(-1)).toMatchObject({ content: 'Half an answer' });
  });

  it('stays as the only witness of a failure while the history is out of reach', async () => {
    world.answers = [[{ text: 'Half an' }, { error: { code: 'out_of_memory', message: 'Killed.' } }]];
    server.use(http.get('*/api/chat/conversations/:id', () => problem(503, 'unavailable')));

    store.send('conversation-1', said('Tell me'));
    await until('conversation-1', (run) => run?.state.kind === 'failed');

    expect(store.at('conversation-1')).toMatchObject({
      course: { text: 'Half an' },
      state: { code: 'out_of_memory', sent: true },
    });
  });

  it('keeps what failed, whatever is asked next, until the history has it', async () => {
    world.answers = [[{ text: 'Half an answer' }, { error: { code: 'out_of_memory', message: '' } }]];
    server.use(http.get('*/api/chat/conversations/:id', () => problem(503, 'unavailable')));
    store.send('conversation-1', said('First'));
    await until('conversation-1', (run) => run?.state.kind === 'failed');

    server.use(http.all('*/api/*', () => HttpResponse.error()));
    store.send('conversation-1', said('Second'));
    await until('conversation-1', (run) => run?.asked.text === 'Second' && run.state.kind === 'failed');
    expect(store.before('conversation-1')).toMatchObject([
      { asked: said('First'), course: { text: 'Half an answer' } },
    ]);

    server.resetHandlers();
    play(world);
    await queryClient.refetchQueries({ queryKey: conversationKeys.one('conversation-1') });
    expect(store.before('conversation-1')).toEqual([]);
    expect(store.at('conversation-1')).toMatchObject({ asked: said('Second'), state: { sent: false } });
  });

  it('gives way to the history once the server is back, also without another message', async () => {
    world.answers = [[{ text: 'Half an' }, { error: { code: 'out_of_memory', message: '' } }]];
    server.use(http.get('*/api/chat/conversations/:id', () => problem(503, 'unavailable')));
    store.send('conversation-1', said('Tell me'));
    await until('conversation-1', (run) => run?.state.kind === 'failed');

    server.resetHandlers();
    play(world);
    await queryClient.refetchQueries({ queryKey: conversationKeys.one('conversation-1') });

    expect(store.at('conversation-1')).toBeUndefined();
  });

  it('that seemed not to arrive, and did, is not shown a second time', async () => {
    server.use(http.post('*/api/chat/turns', () => HttpResponse.error(), { once: true }));
    store.send('conversation-1', said('Did you get this?'));
    await until('conversation-1', (run) => run?.state.kind === 'failed');

    const asked = message('user', 'Did you get this?', { id: 'taken' });
    for (const one of world.conversations) one.messages = [...one.messages, asked];
    await queryClient.refetchQueries({ queryKey: conversationKeys.one('conversation-1') });

    expect(store.at('conversation-1')).toBeUndefined();
  });

  it('tells who says something instead that it was not taken, and shows nothing of it', async () => {
    server.use(http.post('*/api/chat/turns', () => problem(404, 'message_not_found')));
    const onRefused = vi.fn();
    const asked = { ...said('A dog'), insteadOf: 'user-Name my cat' };
    store.send('conversation-1', asked, { onRefused });
    expect(store.at('conversation-1')).toMatchObject({ asked });

    await until('conversation-1', (run) => run === undefined);
    expect(onRefused).toHaveBeenCalledWith(expect.objectContaining({ code: 'message_not_found' }));
  });

  it('gives up what was to be said instead where it is stopped before anybody took it', async () => {
    server.use(http.post('*/api/chat/turns', () => new Promise<never>(() => undefined)));
    store.send('conversation-1', { ...said('A dog'), insteadOf: 'user-Name my cat' });

    await store.stop('conversation-1');

    expect(store.at('conversation-1')).toBeUndefined();
  });
});
