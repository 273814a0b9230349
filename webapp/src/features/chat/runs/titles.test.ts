import { QueryClient } from '@tanstack/react-query';
import { beforeEach, describe, expect, it } from 'vitest';
import { conversationKeys, conversationsQuery } from '@/entities/conversation/conversations';
import { noteTitle } from '@/entities/conversation/lists';
import type { Conversation } from '@/lib/api/types';
import { eventually } from '@/testing/eventually';
import { play } from '@/testing/server';
import { World } from '@/testing/world/World';
import { NEW, RunStore } from './RunStore';

const said = (text: string) => ({ text, attachments: [] });

let world: World;
let queryClient: QueryClient;
let store: RunStore;

beforeEach(() => {
  world = play(World.inUse());
  queryClient = new QueryClient({ defaultOptions: { queries: { retryDelay: 1 } } });
  store = new RunStore(queryClient);
});

describe('a new conversation', () => {
  it('hears of the title that a model finds after the end', async () => {
    world.titles = ['A greeting'];
    await queryClient.fetchInfiniteQuery(conversationsQuery({ view: 'chats', search: '' }));
    store.send(NEW, said('Hello'));

    await eventually(() =>
      expect(queryClient.getQueryData(conversationKeys.one('conversation-new-1'))).toMatchObject({
        title: 'A greeting',
        titledBy: 'model',
        messages: [{ content: 'Hello' }, { content: 'Hello there.' }],
      }),
    );

    const lists = queryClient.getQueriesData({ queryKey: conversationKeys.lists });
    expect(JSON.stringify(lists)).toContain('"title":"A greeting"');
  });

  it('leaves the name its reader chose while the model was still looking for one', async () => {
    store.send(NEW, said('Hello'));
    await eventually(() =>
      expect(
        queryClient.getQueryData<Conversation>(conversationKeys.one('conversation-new-1'))?.messages,
      ).toHaveLength(2),
    );
    queryClient.setQueryData<Conversation>(
      conversationKeys.one('conversation-new-1'),
      (known) => known && { ...known, title: 'Mine', titledBy: 'person' },
    );

    noteTitle(queryClient, 'conversation-new-1', 'A greeting');

    expect(queryClient.getQueryData(conversationKeys.one('conversation-new-1'))).toMatchObject({
      title: 'Mine',
    });
  });
});
