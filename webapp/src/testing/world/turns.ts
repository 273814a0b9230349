import { HttpResponse } from 'msw';
import type { Attachment, Conversation, Message } from '@/lib/api/types';
import { message } from './fixtures';
import { stopped, work } from './work';
import type { World } from './World';

export interface StartedTurn {
  turnId: string;
  conversationId: string;
  lastEventId: string;
  queued: boolean;
}

/** What happens in one conversation, for those who follow it. */
export class Happenings {
  private readonly events: string[] = [];
  private readonly lines = new Set<{ send: (text: string) => void; cut: () => void }>();
  private turnStart: number | null = null;
  private ending: (() => void) | null = null;

  get last(): number {
    return this.events.length;
  }

  begin(onAbort: () => void): void {
    this.turnStart = this.last;
    this.ending = onAbort;
  }

  tell(name: string, data: object): void {
    const event = `id: ${this.last + 1}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
    this.events.push(event);
    if (name === 'turn.ended') this.turnStart = this.ending = null;
    for (const line of this.lines) line.send(event);
  }

  abort(): void {
    this.ending?.();
  }

  /** Breaks every connection, as a proxy or a tunnel does. */
  cut(): void {
    for (const line of [...this.lines]) line.cut();
  }

  stream(lastEventId: string | null, signal: AbortSignal): Response {
    const from = lastEventId === null ? (this.turnStart ?? this.last) : Number(lastEventId);
    const encoder = new TextEncoder();
    let leave: () => void = () => undefined;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        const line = {
          send: (text: string) => controller.enqueue(encoder.encode(text)),
          cut: () => {
            this.lines.delete(line);
            controller.close();
          },
        };
        leave = () => void this.lines.delete(line);
        signal.addEventListener('abort', leave);
        line.send('retry: 10\n\n');
        for (const event of this.events.slice(from)) line.send(event);
        this.lines.add(line);
      },
      cancel: () => leave(),
    });
    return new HttpResponse(body, { headers: { 'Content-Type': 'text/event-stream' } });
  }
}

/** Begins what the world has scripted as its next answer; it goes on whoever follows it. */
export function startTurn(
  world: World,
  conversation: Conversation,
  question: string,
  turnId = world.nextId('message'),
  attachments: Attachment[] = [],
  insteadOf: string | null = null,
): StartedTurn {
  const happenings = world.happenings(conversation.id);
  const tree = world.treeOf(conversation);
  const now = new Date().toISOString();
  const reply: Message = message('assistant', '', {
    id: turnId,
    status: 'streaming',
    createdAt: now,
  });
  const asked = message('user', question, { id: world.nextId('message'), createdAt: now, attachments });
  const before = insteadOf ? tree.pathBefore(insteadOf) : conversation.messages;
  tree.add(asked, before.at(-1)?.id ?? null);
  tree.add(reply, asked.id);
  conversation.messages = tree.pathTo(reply.id);
  conversation.run = {
    messageId: reply.id,
    text: '',
    startedAt: now,
    thinking: null,
    toolCalls: [],
  };
  const started = {
    turnId: reply.id,
    conversationId: conversation.id,
    lastEventId: String(happenings.last),
    queued: false,
  };
  if (insteadOf) happenings.tell('conversation.rearranged', { turnId: reply.id });
  void perform(world, conversation, reply);
  return started;
}

/** Puts a message behind the answer under way. */
export function queueTurn(
  world: World,
  conversation: Conversation,
  content: string,
  attachments: Attachment[] = [],
): StartedTurn {
  const happenings = world.happenings(conversation.id);
  const turnId = world.nextId('message');
  const lastEventId = String(happenings.last);
  const waiting = { turnId, content, attachments, unreadable: false, queuedAt: new Date().toISOString() };
  world.queues.set(conversation.id, [...world.queueOf(conversation.id), waiting]);
  happenings.tell('queue.changed', { turnId });
  return { turnId, conversationId: conversation.id, lastEventId, queued: true };
}

/** Begins what has waited longest. */
export function goOn(world: World, conversation: Conversation): void {
  const [first, ...others] = world.queueOf(conversation.id);
  if (!first) return;
  world.queues.set(conversation.id, others);
  startTurn(world, conversation, first.content, first.turnId, first.attachments);
}

async function perform(world: World, conversation: Conversation, reply: Message): Promise<void> {
  const happenings = world.happenings(conversation.id);
  const script = world.answers.shift() ?? [{ text: 'Hello ' }, { text: 'there.' }];
  const turnId = reply.id;
  const end = (status: 'complete' | 'interrupted' | 'failed', error: Message['error'] = null) => {
    if (reply.status !== 'streaming') return;
    reply.toolCalls = reply.toolCalls.map(stopped);
    Object.assign(reply, { status, error });
    conversation.run = null;
    happenings.tell('turn.ended', { turnId, status, fault: error });
    if (world.queueGoesOn) goOn(world, conversation);
  };
  happenings.begin(() => end('interrupted'));
  happenings.tell('turn.started', { turnId });
  for (const said of script) {
    if (reply.status !== 'streaming' || said === 'hang') return;
    if (said === 'cut') happenings.cut();
    else if ('pause' in said) await new Promise((resolve) => setTimeout(resolve, said.pause));
    else if ('waking' in said) happenings.tell('turn.waking', { turnId, phase: said.waking, seconds: 1 });
    else if ('text' in said) {
      happenings.tell('text', { turnId, at: reply.content.length, delta: said.text });
      reply.content += said.text;
      if (conversation.run) conversation.run.text = reply.content;
    } else if ('thinks' in said || 'uses' in said || 'prints' in said || 'done' in said) {
      work(said, reply, (name, data) => happenings.tell(name, { turnId, ...data }));
      if (conversation.run)
        Object.assign(conversation.run, { thinking: reply.thinking, toolCalls: reply.toolCalls });
    } else if ('notes' in said) {
      reply.notes = said.notes;
      happenings.tell('notice', { turnId, notes: said.notes });
    } else return end('failed', said.error);
  }
  end('complete');
  const title = conversation.messages[1] === reply && world.titles.shift();
  if (title && conversation.titledBy === 'words') {
    Object.assign(conversation, { title, titledBy: 'model' });
    happenings.tell('conversation.titled', { turnId, title });
  }
}
