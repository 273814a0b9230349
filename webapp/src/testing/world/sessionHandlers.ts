import { http, HttpResponse } from 'msw';
import type { Credentials, User } from '@/lib/api/types';
import { user } from './fixtures';
import { guarded, noContent, problem } from './respond';
import type { World } from './World';

export function sessionHandlers(world: World) {
  return [
    http.get('*/api/auth/me', () => guarded(world, () => HttpResponse.json(themselves(world.user)))),
    http.get('*/api/auth/methods', () => {
      const { enabled, label } = world.identity.issuer;
      return HttpResponse.json({ local: true, oidc: { enabled, label: enabled ? label : null } });
    }),
    http.post('*/api/auth/refresh', () => {
      if (!world.refreshable || !world.user) return problem(401, 'session_expired');
      world.sessionExpired = false;
      return noContent();
    }),
    http.post<never, Credentials>('*/api/auth/login', async ({ request }) => {
      const { username, password } = await request.json();
      if (password !== world.password) return problem(401, 'bad_credentials');
      const id = username === 'ada' ? user().id : `user-${username}`;
      world.user = user({ id, username, displayName: username });
      world.sessionExpired = false;
      return HttpResponse.json({ user: world.user });
    }),
    http.post('*/api/auth/oidc/logout', () => {
      world.user = null;
      return HttpResponse.json({ redirectTo: 'https://login.example.com/sign-out' });
    }),
    http.post('*/api/auth/logout', () => {
      world.user = null;
      return noContent();
    }),
    http.get('*/api/system', () =>
      guarded(world, () =>
        HttpResponse.json({
          version: '0.1.0',
          agents: world.agentsAvailable
            ? { available: true, message: '', hint: world.engineHint ?? '' }
            : {
                available: false,
                message: 'Docker does not answer.',
                hint: 'Start the Docker service on the server, or give Mosaic access to its socket.',
              },
        }),
      ),
    ),
  ];
}

/** What a person is told of themselves; tests may sign in whom administrators know more about. */
function themselves(person: User | null) {
  if (!person) return null;
  const { id, username, displayName, email, role, signInMethod } = person;
  return { id, username, displayName, email, role, signInMethod };
}
