import type { Conversation, Message } from '@/lib/api/types';

/** All that was said in one conversation, also what is not shown: each message follows another one. */
export class MessageTree {
  private readonly messages = new Map<string, Message>();
  private readonly before = new Map<string, string | null>();

  /** Learns what a conversation shows; where a known message stands does not change. */
  learn({ messages }: Conversation): this {
    messages.forEach((message, at) => this.add(message, messages[at - 1]?.id ?? null));
    return this;
  }

  add(message: Message, before: string | null): void {
    if (!this.messages.has(message.id)) this.before.set(message.id, before);
    this.messages.set(message.id, message);
  }

  all(): Message[] {
    return [...this.messages.values()];
  }

  find(id: string): Message | undefined {
    return this.messages.get(id);
  }

  /** From the first message to this one, each with its versions. */
  pathTo(tip: string | null): Message[] {
    const path: Message[] = [];
    for (let at = tip; at !== null; at = this.before.get(at) ?? null) {
      const message = this.messages.get(at);
      if (message) path.unshift(this.marked(message));
    }
    return path;
  }

  /** What is shown before a message. */
  pathBefore(id: string): Message[] {
    return this.pathTo(this.before.get(id) ?? null);
  }

  /** Where what was said after a message, and last, ends. */
  tipOf(id: string): string {
    const since = new Set([id]);
    for (const one of this.messages.keys()) {
      const before = this.before.get(one);
      if (before && since.has(before)) since.add(one);
    }
    return [...since].at(-1) ?? id;
  }

  private marked(message: Message): Message {
    if (message.role !== 'user') return message;
    const place = this.before.get(message.id);
    const versions = this.all()
      .filter(({ id, role }) => role === 'user' && this.before.get(id) === place)
      .map(({ id }) => id);
    return Object.assign(message, { versions: versions.length > 1 ? versions : null });
  }
}
