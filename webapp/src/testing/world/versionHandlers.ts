import { http, HttpResponse } from 'msw';
import { guarded, problem } from './respond';
import type { World } from './World';

/** What was said instead of something else. */
export function versionHandlers(world: World) {
  return [
    http.put<{ id: string }, { message: string }>(
      '*/api/chat/conversations/:id/version',
      ({ params, request }) =>
        guarded(world, async () => {
          const { message } = await request.json();
          const talk = world.conversations.find(({ id }) => id === params.id);
          if (!talk || !world.treeOf(talk).find(message)) return problem(404, 'not_found');
          if (talk.run) return problem(409, 'conversation_busy');
          world.showVersion(talk, message);
          return HttpResponse.json(talk);
        }),
    ),
  ];
}
