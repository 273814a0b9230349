import { http, HttpResponse } from 'msw';
import { guardedAdmin, pageOf, problem } from './respond';
import type { World } from './World';

/** Administrators' view of everybody's agents. */
export function adminAgentHandlers(world: World) {
  const { identity } = world;
  return [
    http.get('*/api/admin/agents', ({ request }) =>
      guardedAdmin(world, () => {
        const asked = new URL(request.url).searchParams;
        const search = (asked.get('search') ?? '').toLowerCase();
        const found = identity.agents.filter(
          ({ owner, status }) =>
            `${owner.username} ${owner.displayName}`.toLowerCase().includes(search) &&
            (!asked.get('status') || status === asked.get('status')),
        );
        return pageOf(found, request.url);
      }),
    ),
    http.post('*/api/admin/agents/:userId/stop', ({ params }) =>
      guardedAdmin(world, () => {
        const agent = identity.agents.find(({ owner }) => owner.id === params.userId);
        if (!agent) return problem(404, 'not_found');
        Object.assign(agent, { status: 'stopped', errorCode: null, memory: null });
        return HttpResponse.json(agent, { status: 202 });
      }),
    ),
  ];
}
