import { http, HttpResponse } from 'msw';
import type { Conversation, Message } from '@/lib/api/types';
import { conversation as conversationFixture, message } from './fixtures';
import { guarded, list, noContent, problem } from './respond';
import type { Said, World } from './World';

interface ChatBody {
  messages: { role: string; content: string }[];
  conversationId?: string;
}

export function chatHandlers(world: World) {
  const find = (id: unknown) => world.conversations.find((conversation) => conversation.id === id);

  return [
    http.get('*/api/chat/conversations', () =>
      guarded(world, () =>
        list(world.conversations.map(({ messages: _messages, run: _run, ...summary }) => summary)),
      ),
    ),
    http.get('*/api/chat/conversations/:id', ({ params }) =>
      guarded(world, () => {
        const found = find(params.id);
        return found ? HttpResponse.json(found) : problem(404, 'conversation_not_found');
      }),
    ),
    http.delete('*/api/chat/conversations/:id', ({ params }) => {
      world.conversations = world.conversations.filter(({ id }) => id !== params.id);
      return noContent();
    }),
    http.post('*/api/chat/conversations/:id/abort', ({ params }) => {
      world.aborted.push(String(params.id));
      return noContent();
    }),
    http.post<never, ChatBody>('*/api/chat/completions', ({ request }) =>
      guarded(world, async () => {
        const body = await request.json();
        const question = body.messages.at(-1)?.content ?? '';
        const known = body.conversationId ? find(body.conversationId) : begin(world, question);
        return known
          ? answer(world, known, question, request.signal)
          : problem(404, 'conversation_not_found');
      }),
    ),
  ];
}

function begin(world: World, title: string): Conversation {
  const now = new Date().toISOString();
  const made = conversationFixture({
    id: world.nextId('conversation'),
    title,
    messages: [],
    createdAt: now,
    lastMessageAt: now,
  });
  world.conversations = [made, ...world.conversations];
  return made;
}

function answer(world: World, conversation: Conversation, question: string, signal: AbortSignal): Response {
  const reply: Message = message('assistant', '', { id: world.nextId('message'), status: 'streaming' });
  conversation.messages = [
    ...conversation.messages,
    message('user', question, { id: world.nextId('message') }),
    reply,
  ];
  const script = world.answers.shift() ?? [{ text: 'Hello ' }, { text: 'there.' }];
  const encoder = new TextEncoder();
  let open = true;
  const end = (status: Message['status'], error: Message['error'] = null) => {
    open = false;
    Object.assign(reply, { status, error });
  };
  signal.addEventListener('abort', () => end('interrupted'));
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (text: string) => open && controller.enqueue(encoder.encode(text));
      for (const said of script) {
        if (!open || said === 'hang') return;
        if (said === 'cut') {
          end('failed', { code: 'connection_lost', message: '' });
          return controller.close();
        }
        if ('pause' in said) await new Promise((resolve) => setTimeout(resolve, said.pause));
        else send(lineOf(said));
        if ('text' in said && open) reply.content += said.text;
        if ('notes' in said) reply.notes = said.notes;
        if ('error' in said || 'gatewayError' in said) {
          end('failed', 'error' in said ? said.error : { code: 'api_error', message: said.gatewayError });
          return controller.close();
        }
      }
      send('data: [DONE]\n\n');
      if (open) end('complete');
      controller.close();
    },
    cancel: () => end('interrupted'),
  });
  return new HttpResponse(body, {
    headers: { 'Content-Type': 'text/event-stream', 'X-Mosaic-Conversation-Id': conversation.id },
  });
}

function lineOf(said: Exclude<Said, 'hang' | 'cut' | { pause: number }>): string {
  if ('notes' in said) return `: notes ${JSON.stringify(said.notes)}\n\n`;
  if ('waking' in said) return `: waking ${said.waking}\n\n`;
  if ('text' in said) return `data: ${JSON.stringify({ choices: [{ delta: { content: said.text } }] })}\n\n`;
  if ('error' in said)
    return `event: error\ndata: ${JSON.stringify({ error: { ...said.error, type: 'mosaic_error' } })}\n\n`;
  return `data: ${JSON.stringify({ error: { message: said.gatewayError, type: 'api_error' } })}\n\n`;
}
