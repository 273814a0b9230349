const PREFIX = 'message-';

/** Where a conversation is, at one of its messages if that is told. */
export function messageAddress(conversation: string, message: string | null | undefined): string {
  const address = `/chat/${conversation}`;
  return message ? `${address}#${messageAnchor(message)}` : address;
}

/** The id of a message's element. */
export function messageAnchor(message: string): string {
  return PREFIX + message;
}

/** The message an element's id is of. */
export function messageAt(anchor: string): string {
  return anchor.slice(PREFIX.length);
}

/** The id of the element an address leads to; null if it leads to none. */
export function anchorOf(hash: string): string | null {
  return hash.startsWith(`#${PREFIX}`) ? decodeURIComponent(hash.slice(1)) : null;
}
