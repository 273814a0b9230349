import { http, HttpResponse } from 'msw';
import type { Agent } from '@/lib/api/types';
import { guarded } from './respond';
import type { World } from './World';

const ORDERS = {
  start: { status: 'starting', phase: 'container', error: null },
  stop: { status: 'stopped', phase: null },
  restart: { status: 'starting', phase: 'container', error: null },
} as const;

export function agentHandlers(world: World) {
  return [
    http.get('*/api/agent', () => guarded(world, () => HttpResponse.json(world.agent))),
    http.post('*/api/agent/reset', () =>
      guarded(world, () => HttpResponse.json(world.setAgent(ORDERS.stop))),
    ),
    http.post<{ order: keyof typeof ORDERS }>('*/api/agent/:order', ({ params }) =>
      guarded(world, () => HttpResponse.json(world.setAgent(ORDERS[params.order]), { status: 202 })),
    ),
    http.get('*/api/agent/events', ({ request }) => guarded(world, () => events(world, request.signal))),
  ];
}

function events(world: World, signal: AbortSignal): Response {
  const encoder = new TextEncoder();
  let tell: (agent: Agent) => void = () => undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      tell = (agent) =>
        controller.enqueue(encoder.encode(`event: agent\ndata: ${JSON.stringify(agent)}\n\n`));
      world.agentWatchers.add(tell);
      tell(world.agent);
    },
    cancel: () => void world.agentWatchers.delete(tell),
  });
  signal.addEventListener('abort', () => world.agentWatchers.delete(tell));
  return new HttpResponse(body, { headers: { 'Content-Type': 'text/event-stream' } });
}
