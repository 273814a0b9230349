import { keep, kept } from '@/lib/kept';

/** Notes which conversation is open in this tab, so that the way back from other pages leads there. */
export function noteConversation(id: string | undefined): void {
  keep('conversation', id ?? null);
}

/** The chat as it was left. */
export function chatPath(): string {
  const id = kept('conversation');
  return id ? `/chat/${encodeURIComponent(id)}` : '/chat';
}
