/** What the list shows: one's own chats, those put away, those programs began, or what the agent did by itself. */
export type View = 'chats' | 'archived' | 'programs' | 'agent';

/** A part of all conversations; a search of chats looks at those put away too. */
export interface Shelf {
  view: View;
  search: string;
}

export const conversationKeys = {
  lists: ['conversations'] as const,
  shelf: (shelf: Shelf) => ['conversations', shelf] as const,
  one: (id: string) => ['conversation', id] as const,
  queue: (id: string) => ['queue', id] as const,
};
