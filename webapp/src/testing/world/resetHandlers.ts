import { http, HttpResponse } from 'msw';
import { ago } from './people';
import { guardedAdmin, noContent, problem } from './respond';
import type { World } from './World';

/** Links to a new password. */
export function resetHandlers(world: World) {
  const { identity } = world;
  return [
    http.post('*/api/admin/users/:id/reset-link', ({ params }) =>
      guardedAdmin(world, () => {
        const person = identity.people.find(({ id }) => id === params.id);
        if (!person) return problem(404, 'not_found');
        if (person.signInMethod === 'breakglass') return problem(409, 'breakglass_protected');
        if (person.signInMethod === 'oidc') return problem(409, 'no_password');
        if (person.status === 'deactivated') return problem(409, 'user_deactivated');
        const token = world.nextId('reset');
        identity.resets.set(token, person.username);
        const link = `${window.location.origin}/reset#token=${token}`;
        return HttpResponse.json({ link, expiresAt: ago(-24 * 3_600_000) });
      }),
    ),
    http.get('*/api/auth/resets/:token', ({ params }) => {
      const username = identity.resets.get(String(params.token));
      if (!username) return problem(404, 'reset_invalid');
      return HttpResponse.json({ username, expiresAt: ago(-24 * 3_600_000) });
    }),
    http.post<{ token: string }, { password: string }>(
      '*/api/auth/resets/:token',
      async ({ request, params }) => {
        const { password } = await request.json();
        if (!identity.resets.delete(params.token)) return problem(404, 'reset_invalid');
        world.password = password;
        world.user = null;
        return noContent();
      },
    ),
  ];
}
