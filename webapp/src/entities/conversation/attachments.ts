import { api } from '@/lib/api/client';
import { upload } from '@/lib/api/upload';
import type { Attachment } from '@/lib/api/types';

/** What the server takes, so that nobody sends what it has to refuse. */
export const LIMITS = { picture: 6_291_456, file: 19_464_192, together: 19_464_192, perMessage: 10 } as const;

const LONGEST_NAME = 200;

/** Pictures a model can look at. */
const PICTURES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

export const isPicture = (mediaType: string) => PICTURES.has(mediaType);

/** Keeps a file for the message that is being written. */
export function keepAttachment(
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Attachment> {
  // What is pasted has no name in some browsers. The end of a long one says what kind of file it is.
  const name = encodeURIComponent(file.name.slice(-LONGEST_NAME) || 'file');
  return upload<Attachment>(`/api/chat/attachments?name=${name}`, file, { onProgress, signal });
}

/** What is never sent is erased by the server too, after a day: whether this gets through does not matter. */
export function removeAttachment(id: string): void {
  void api.DELETE('/api/chat/attachments/{id}', { params: { path: { id } } }).catch(() => undefined);
}

export const attachmentAddress = ({ id }: Attachment) => `/api/chat/attachments/${encodeURIComponent(id)}`;
