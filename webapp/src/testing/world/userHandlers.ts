import { http, HttpResponse } from 'msw';
import type { AdminUser, BreakglassReset, UserPatch } from '@/lib/api/types';
import { guardedAdmin, list, noContent, pageOf, problem } from './respond';
import type { World } from './World';

/** Administrators' view of the people here, and of what they did. */
export function userHandlers(world: World) {
  const { identity } = world;
  const find = (id: unknown) => identity.people.find((person) => person.id === id);
  const breakglass = () => identity.people.filter(({ signInMethod }) => signInMethod === 'breakglass');

  const lastAdmin = (person: AdminUser) =>
    person.role === 'admin' &&
    person.status === 'active' &&
    identity.people.filter(({ role, status }) => role === 'admin' && status === 'active').length === 1;

  const answer = (id: unknown, change: (person: AdminUser) => Response | null) =>
    guardedAdmin(world, () => {
      const person = find(id);
      if (!person) return problem(404, 'user_not_found');
      if (person.signInMethod === 'breakglass') return problem(409, 'breakglass_protected');
      return change(person) ?? HttpResponse.json(person);
    });

  return [
    http.get('*/api/admin/users', ({ request }) =>
      guardedAdmin(world, () => pageOf(matching(identity.people, request.url), request.url)),
    ),
    http.patch<{ id: string }, UserPatch>('*/api/admin/users/:id', async ({ request, params }) => {
      const patch = await request.json();
      return answer(params.id, (person) => {
        if (patch.role === 'member' && lastAdmin(person)) return problem(409, 'last_admin');
        Object.assign(person, patch);
        return null;
      });
    }),
    http.post('*/api/admin/users/:id/deactivate', ({ params }) =>
      answer(params.id, (person) => {
        if (person.id === world.user?.id) return problem(409, 'cannot_deactivate_self');
        if (lastAdmin(person)) return problem(409, 'last_admin');
        person.status = 'deactivated';
        return null;
      }),
    ),
    http.post('*/api/admin/users/:id/reactivate', ({ params }) =>
      answer(params.id, (person) => {
        person.status = 'active';
        return null;
      }),
    ),
    http.get('*/api/admin/breakglass', () =>
      guardedAdmin(world, () =>
        list(breakglass().map(({ id, username }) => ({ id, username, isYou: id === world.user?.id }))),
      ),
    ),
    http.post<never, BreakglassReset>('*/api/admin/breakglass/reset-password', ({ request }) =>
      guardedAdmin(world, async () => {
        const { username } = await request.json();
        return breakglass().some((admin) => admin.username === username)
          ? noContent()
          : problem(404, 'user_not_found');
      }),
    ),
    http.get('*/api/admin/audit', ({ request }) =>
      guardedAdmin(world, () => {
        const asked = new URL(request.url).searchParams;
        const action = asked.get('action') ?? '';
        const outcome = asked.get('outcome') ?? '';
        const search = asked.get('search') ?? '';
        const found = identity.audit.filter(
          (entry) =>
            entry.action.startsWith(action) &&
            (!outcome || entry.outcome === outcome) &&
            `${entry.target} ${entry.address} ${entry.actor?.username}`.includes(search) &&
            entry.at >= (asked.get('from') ?? '') &&
            entry.at < (asked.get('to') || '9'),
        );
        return pageOf(found, request.url);
      }),
    ),
  ];
}

function matching(people: readonly AdminUser[], url: string): AdminUser[] {
  const asked = new URL(url).searchParams;
  const search = (asked.get('search') ?? '').toLowerCase();
  return people.filter(
    (person) =>
      `${person.username} ${person.displayName} ${person.email}`.toLowerCase().includes(search) &&
      (!asked.get('role') || person.role === asked.get('role')) &&
      (!asked.get('status') || person.status === asked.get('status')),
  );
}
