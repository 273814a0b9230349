import { http, HttpResponse } from 'msw';
import type { Conversation, ConversationPatch, ConversationSummary } from '@/lib/api/types';
import { guarded, noContent, pageOf, problem } from './respond';
import type { World } from './World';

/** Conversations as things to keep in order. */
export function conversationHandlers(world: World) {
  const replace = (id: unknown, change: (one: Conversation) => Conversation) => {
    const found = world.conversations.find((one) => one.id === id);
    if (!found) return problem(404, 'not_found');
    const changed = change(found);
    world.conversations = world.conversations.map((one) => (one === found ? changed : one));
    return HttpResponse.json(summary(changed));
  };

  return [
    http.get('*/api/chat/conversations', ({ request }) =>
      guarded(world, () => {
        const asked = new URL(request.url).searchParams;
        const search = asked.get('search') ?? '';
        const archived = asked.get('archived') ?? (search ? null : 'false');
        const selected = world.conversations
          .filter(({ origin }) => origin === (asked.get('origin') ?? 'person'))
          .filter((one) => archived === null || String(one.archived) === archived)
          .toSorted(order)
          .flatMap((one) => (search ? found(world, one, search) : [summary(one)]));
        return pageOf(selected, request.url);
      }),
    ),
    http.patch<{ id: string }, ConversationPatch>('*/api/chat/conversations/:id', ({ params, request }) =>
      guarded(world, async () => {
        const { title, pinned, archived, model } = await request.json();
        return replace(params.id, (one) => ({
          ...one,
          ...(title ? { title, titledBy: 'person' as const, unreadable: false } : {}),
          ...(typeof pinned === 'boolean' ? { pinned } : {}),
          ...(typeof archived === 'boolean' ? { archived } : {}),
          ...(model === undefined ? {} : { model }),
        }));
      }),
    ),
    http.delete('*/api/chat/conversations/:id', ({ params }) =>
      guarded(world, () => {
        const gone = world.conversations.find(({ id }) => id === params.id);
        if (!gone) return problem(404, 'not_found');
        world.conversations = world.conversations.filter((one) => one !== gone);
        world.removed.push(gone);
        return noContent();
      }),
    ),
    http.post('*/api/chat/conversations/:id/restore', ({ params }) =>
      guarded(world, () => {
        const back = world.removed.find(({ id }) => id === params.id);
        if (!back) return problem(404, 'not_found');
        world.removed = world.removed.filter((one) => one !== back);
        world.conversations = [...world.conversations, back];
        return HttpResponse.json(summary(back));
      }),
    ),
  ];
}

function summary({ messages: _messages, run: _run, ...rest }: Conversation): ConversationSummary {
  return { ...rest, hit: null };
}

function order(one: Conversation, other: Conversation): number {
  if (one.pinned !== other.pinned) return one.pinned ? -1 : 1;
  return Date.parse(other.lastMessageAt) - Date.parse(one.lastMessageAt);
}

function found(world: World, one: Conversation, words: string): ConversationSummary[] {
  const texts = [
    { id: null, text: one.title },
    ...world
      .treeOf(one)
      .all()
      .map(({ id, content }) => ({ id, text: content })),
  ];
  for (const { id, text } of texts) {
    const at = text.toLowerCase().indexOf(words.toLowerCase());
    if (at < 0) continue;
    const hit = {
      messageId: id,
      before: text.slice(Math.max(0, at - 40), at),
      text: text.slice(at, at + words.length),
      after: text.slice(at + words.length, at + words.length + 80),
    };
    return [{ ...summary(one), hit }];
  }
  return [];
}
