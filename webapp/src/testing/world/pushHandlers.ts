import { http, HttpResponse } from 'msw';
import { guarded, noContent, problem } from './respond';
import type { World } from './World';

interface NewBrowser {
  endpoint: string;
  keys: { p256dh: string; auth: string };
  withTitle?: boolean;
}

/** Browsers that are told of answers. */
export function pushHandlers(world: World) {
  return [
    http.get('*/api/auth/push', () =>
      guarded(world, () => HttpResponse.json({ publicKey: 'BPublicKey', data: world.toldBrowsers })),
    ),
    http.post<never, NewBrowser>('*/api/auth/push', ({ request }) =>
      guarded(world, async () => {
        const { withTitle = false } = await request.json();
        const added = {
          id: world.nextId('browser'),
          current: true,
          browser: navigator.userAgent,
          withTitle,
          createdAt: new Date().toISOString(),
        };
        world.toldBrowsers = [...world.toldBrowsers.filter(({ current }) => !current), added];
        return HttpResponse.json(added, { status: 201 });
      }),
    ),
    http.delete('*/api/auth/push/:id', ({ params }) =>
      guarded(world, () => {
        const left = world.toldBrowsers.filter(({ id }) => id !== params.id);
        if (left.length === world.toldBrowsers.length) return problem(404, 'not_found');
        world.toldBrowsers = left;
        return noContent();
      }),
    ),
  ];
}
