import { http, HttpResponse } from 'msw';
import type { Attachment, ChatSettings, Conversation, Message } from '@/lib/api/types';
import { conversation as conversationFixture } from './fixtures';
import { guarded, noContent, problem, tagged, unlessChanged } from './respond';
import { queueTurn, startTurn } from './turns';
import type { World } from './World';

interface TurnBody {
  clientTurnId: string;
  conversationId?: string;
  content: string;
  attachments?: string[];
  model?: string;
  queue?: boolean;
  insteadOf?: string;
}

export function chatHandlers(world: World) {
  const find = (id: unknown) => world.conversations.find((conversation) => conversation.id === id);

  return [
    http.get('*/api/chat/conversations/:id', ({ params }) =>
      guarded(world, () => {
        const found = find(params.id);
        return found ? HttpResponse.json(found) : problem(404, 'conversation_not_found');
      }),
    ),
    http.get('*/api/chat/conversations/:id/messages/:messageId/tool-calls/:callId', ({ params }) =>
      guarded(world, () => {
        const talk = find(params.id);
        const found = (talk && world.treeOf(talk).find(String(params.messageId)))?.toolCalls.find(
          ({ callId }) => callId === params.callId,
        );
        const output = world.outputs.get(String(params.callId)) ?? found?.output ?? '';
        return found ? HttpResponse.json({ ...found, output }) : problem(404, 'not_found');
      }),
    ),
    http.post('*/api/chat/conversations/:id/abort', ({ params }) => {
      world.aborted.push(String(params.id));
      world.happenings(String(params.id)).abort();
      return noContent();
    }),
    http.post<never, TurnBody>('*/api/chat/turns', ({ request }) =>
      guarded(world, async () => {
        const body = await request.json();
        const before = world.turns.get(body.clientTurnId);
        if (before) return HttpResponse.json(before, { status: 202 });
        const known = body.conversationId ? find(body.conversationId) : begin(world, body);
        if (!known) return problem(404, 'conversation_not_found');
        const { insteadOf = null } = body;
        const old = insteadOf ? world.treeOf(known).find(insteadOf) : undefined;
        if (insteadOf && old?.role !== 'user') return problem(404, 'message_not_found');
        const files = (body.attachments ?? []).map(
          (id) => world.attachments.get(id) ?? copied(world, old, id),
        );
        if (files.includes(undefined)) return problem(404, 'attachment_not_found');
        const busy = known.run !== null || (!insteadOf && world.queueOf(known.id).length > 0);
        if (busy && (!body.queue || insteadOf)) return problem(409, 'conversation_busy');
        const attachments = files.filter((file) => file !== undefined);
        const started = busy
          ? queueTurn(world, known, body.content, attachments)
          : startTurn(world, known, body.content, undefined, attachments, insteadOf);
        world.turns.set(body.clientTurnId, started);
        return HttpResponse.json(started, { status: 202 });
      }),
    ),
    http.get('*/api/chat/conversations/:id/events', ({ params, request }) =>
      guarded(world, () =>
        find(params.id)
          ? world.happenings(String(params.id)).stream(request.headers.get('Last-Event-ID'), request.signal)
          : problem(404, 'not_found'),
      ),
    ),
    http.get('*/api/chat/readiness', () =>
      guarded(world, () => {
        const missing = !world.providers.some(({ isActive }) => isActive)
          ? 'provider'
          : world.settings.primaryModel
            ? null
            : 'model';
        return HttpResponse.json({ ready: missing === null, missing });
      }),
    ),
    http.get('*/api/settings/chat', () => guarded(world, () => tagged(world.chatSettings))),
    http.put<never, ChatSettings>('*/api/settings/chat', ({ request }) =>
      guarded(world, async () => {
        const settings = await request.json();
        return unlessChanged(request, world.chatSettings, () => {
          world.chatSettings = settings;
          return tagged(settings);
        });
      }),
    ),
  ];
}

/** A file of a message that goes along with what is said instead. */
function copied(world: World, old: Message | undefined, id: string): Attachment | undefined {
  const original = old?.attachments.find((one) => one.id === id);
  if (!original) return undefined;
  const copy = { ...original, id: world.nextId('attachment') };
  world.attachments.set(copy.id, copy);
  return copy;
}

function begin(world: World, { content, attachments = [], model }: TurnBody): Conversation {
  const names = attachments.map((id) => world.attachments.get(id)?.name ?? '');
  const now = new Date().toISOString();
  const made = conversationFixture({
    id: world.nextId('conversation'),
    title: content || names.join(', '),
    titledBy: 'words',
    model: model ?? null,
    messages: [],
    createdAt: now,
    lastMessageAt: now,
  });
  world.conversations = [made, ...world.conversations];
  return made;
}
