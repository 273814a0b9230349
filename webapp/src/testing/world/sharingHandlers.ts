import { http } from 'msw';
import type { ProviderShares, ProviderSharesChange } from '@/lib/api/types';
import { guarded, pageOf, problem, tagged, unlessChanged } from './respond';
import type { World } from './World';

/** With whom one's accounts are shared, and who is there to share with. */
export function sharingHandlers(world: World) {
  const { identity, llm } = world;
  const people = () =>
    identity.people
      .filter(({ status }) => status === 'active')
      .map(({ id, username, displayName }) => ({ id, username, displayName }));
  const sharesOf = (id: string): ProviderShares => ({
    ...(llm.shares[id] ?? notShared()),
    mayShare: llm.mayShare,
  });
  const isOwn = (id: unknown) => world.providers.some((one) => one.id === id && !one.sharedBy);

  return [
    http.get('*/api/people', ({ request }) =>
      guarded(world, () => {
        if (!llm.mayShare) return problem(403, 'sharing_not_allowed');
        const search = (new URL(request.url).searchParams.get('search') ?? '').toLowerCase();
        const found = people().filter(({ username, displayName }) =>
          `${username} ${displayName}`.toLowerCase().includes(search),
        );
        return pageOf(found, request.url);
      }),
    ),
    http.get<{ id: string }>('*/api/settings/providers/:id/shares', ({ params }) =>
      guarded(world, () =>
        isOwn(params.id)
          ? tagged(sharesOf(params.id), stateOf(sharesOf(params.id)))
          : problem(404, 'not_found'),
      ),
    ),
    http.put<{ id: string }, ProviderSharesChange>(
      '*/api/settings/providers/:id/shares',
      ({ request, params }) =>
        guarded(world, async () => {
          const wanted = await request.json();
          return unlessChanged(request, stateOf(sharesOf(params.id)), () => {
            const ids = people().map(({ id }) => id);
            const unknown = wanted.people.findIndex((id) => !ids.includes(id));
            if (unknown >= 0) {
              const field = `people[${unknown}]`;
              const errors = [{ field, code: 'unknown_person', message: 'Nobody here.' }];
              return problem(400, 'invalid_request', { errors });
            }
            llm.shares[params.id] = saved(sharesOf(params.id), wanted);
            return tagged(sharesOf(params.id), stateOf(sharesOf(params.id)));
          });
        }),
    ),
  ];

  function saved(before: ProviderShares, wanted: ProviderSharesChange): ProviderShares {
    if (!wanted.everyone && wanted.people.length === 0) return { ...notShared(), use: before.use };
    return {
      ...before,
      ...wanted,
      people: people().filter(({ id }) => wanted.people.includes(id)),
      name: before.name ?? 'custom.1a2b3c4d',
      since: before.since ?? '2026-11-20T10:00:00Z',
    };
  }
}

function notShared(): ProviderShares {
  return {
    mayShare: true,
    everyone: false,
    people: [],
    models: [],
    monthlyTokens: null,
    name: null,
    since: null,
    use: [],
  };
}

function stateOf({ everyone, people, models, monthlyTokens }: ProviderShares): object {
  return { everyone, people, models, monthlyTokens };
}
