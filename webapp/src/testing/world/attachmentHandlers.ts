import { http, HttpResponse } from 'msw';
import type { Attachment } from '@/lib/api/types';
import { guarded, noContent, problem } from './respond';
import type { World } from './World';

const PICTURE = /\.(png|jpe?g|gif|webp)$/i;
/** One grey dot. */
const DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mM0NTX9DwACzgF/PpcsWwAAAABJRU5ErkJggg==';

/** Files that go with messages. What they are is told by their names here. */
export function attachmentHandlers(world: World) {
  return [
    http.post('*/api/chat/attachments', ({ request }) =>
      guarded(world, async () => {
        const name = new URL(request.url).searchParams.get('name') ?? '';
        const size = (await request.arrayBuffer()).byteLength;
        const refusal = world.refusedFiles.get(name);
        if (refusal) return problem(refusal.status, refusal.code);
        const attachment = attachmentOf(world.nextId('attachment'), name, size);
        world.attachments.set(attachment.id, attachment);
        const headers = { Location: `/api/chat/attachments/${attachment.id}` };
        return HttpResponse.json(attachment, { status: 201, headers });
      }),
    ),
    http.get('*/api/chat/attachments/:id', ({ params }) =>
      guarded(world, () => {
        const found = world.attachments.get(String(params.id));
        if (!found) return problem(404, 'not_found');
        const type = found.kind === 'picture' ? found.mediaType : 'application/octet-stream';
        const bytes = Uint8Array.from(atob(world.pictures.get(found.id) ?? DOT), (sign) =>
          sign.charCodeAt(0),
        );
        return new HttpResponse(bytes, { headers: { 'Content-Type': type } });
      }),
    ),
    http.delete('*/api/chat/attachments/:id', ({ params }) =>
      guarded(world, () =>
        world.attachments.delete(String(params.id)) ? noContent() : problem(404, 'not_found'),
      ),
    ),
  ];
}

export function attachmentOf(id: string, name: string, size: number): Attachment {
  const picture = PICTURE.test(name);
  return {
    id,
    name,
    mediaType: picture ? 'image/png' : 'text/plain',
    kind: picture ? 'picture' : 'file',
    size,
    unreadable: false,
    createdAt: new Date().toISOString(),
  };
}
