import { api, unwrap } from '@/lib/api/client';

/** A picture that a message names, fetched by the server. */
export async function fetchPicture(id: string, messageId: string, address: string): Promise<Blob> {
  const call = api.GET('/api/chat/conversations/{id}/messages/{messageId}/picture', {
    params: { path: { id, messageId }, query: { address } },
    parseAs: 'blob',
  });
  return unwrap<Blob>(call);
}
