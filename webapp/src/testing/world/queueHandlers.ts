import { http, HttpResponse } from 'msw';
import { guarded, noContent, problem } from './respond';
import { goOn } from './turns';
import type { World } from './World';

/** Messages that wait. */
export function queueHandlers(world: World) {
  const find = (params: { id?: unknown; turnId?: unknown }) =>
    world.queueOf(String(params.id)).find(({ turnId }) => turnId === params.turnId);
  const changed = (id: unknown, turnId: string) =>
    world.happenings(String(id)).tell('queue.changed', { turnId });
  const remove = (id: unknown, turnId: string) =>
    world.queues.set(
      String(id),
      world.queueOf(String(id)).filter((one) => one.turnId !== turnId),
    );

  return [
    http.get('*/api/chat/conversations/:id/queue', ({ params }) =>
      guarded(world, () => HttpResponse.json({ data: world.queueOf(String(params.id)) })),
    ),
    http.patch<{ id: string; turnId: string }, { content: string }>(
      '*/api/chat/conversations/:id/queue/:turnId',
      ({ params, request }) =>
        guarded(world, async () => {
          const found = find(params);
          if (!found) return problem(404, 'not_found');
          found.content = (await request.json()).content;
          changed(params.id, found.turnId);
          return HttpResponse.json(found);
        }),
    ),
    http.delete('*/api/chat/conversations/:id/queue/:turnId', ({ params }) =>
      guarded(world, () => {
        const found = find(params);
        if (!found) return problem(404, 'not_found');
        remove(params.id, found.turnId);
        changed(params.id, found.turnId);
        return noContent();
      }),
    ),
    http.post('*/api/chat/conversations/:id/queue/:turnId/send', ({ params }) =>
      guarded(world, () => {
        const found = find(params);
        const talk = world.conversations.find(({ id }) => id === params.id);
        if (!found || !talk) return problem(404, 'not_found');
        if (talk.run) return problem(409, 'conversation_busy');
        world.queues.set(talk.id, [found, ...world.queueOf(talk.id).filter((one) => one !== found)]);
        goOn(world, talk);
        return noContent();
      }),
    ),
  ];
}
