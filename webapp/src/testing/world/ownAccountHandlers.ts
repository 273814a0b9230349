import { http, HttpResponse } from 'msw';
import type { Account, AccountChange, AccountDeletion } from '@/lib/api/types';
import { ago } from './people';
import { guarded, problem, tagged, unlessChanged } from './respond';
import type { World } from './World';

/** Somebody's own account: how they want it, and its end. */
export function ownAccountHandlers(world: World) {
  const shown = (): Account => ({
    displayName: world.user?.displayName ?? '',
    email: world.user?.email ?? null,
    ...world.preferences,
    issuerFields: world.user?.signInMethod === 'oidc' ? ['email'] : [],
  });
  return [
    http.get('*/api/account', () => guarded(world, () => tagged(shown()))),
    http.patch<never, AccountChange>('*/api/account', ({ request }) =>
      guarded(world, async () => {
        const { language, timeZone, ...change } = await request.json();
        return unlessChanged(request, shown(), () => {
          if (change.email === 'taken@example.org') return problem(409, 'email_taken');
          if (world.user) world.user = { ...world.user, ...withoutAbsent(change) };
          world.preferences = { ...world.preferences, ...withoutAbsent({ language, timeZone }) };
          return tagged(shown());
        });
      }),
    ),
    http.delete<never, AccountDeletion>('*/api/account', ({ request }) =>
      guarded(world, async () => {
        const { password } = await request.json();
        if (world.user?.signInMethod !== 'oidc' && password !== world.password)
          return problem(403, 'wrong_password');
        if (world.lastAdmin) return problem(409, 'last_admin');
        const conversations = world.conversations.length;
        world.user = null;
        return HttpResponse.json({
          deletedAt: ago(0),
          agent: world.agentsAvailable ? 'removed' : 'later',
          counts: {
            conversations,
            messages: 1234,
            providers: world.providers.length,
            tokens: world.identity.tokens.length,
            sessions: world.identity.sessions.length,
            settingsVersions: 3,
            modelCalls: 40,
          },
        });
      }),
    ),
  ];
}

function withoutAbsent<T extends object>(change: T) {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
