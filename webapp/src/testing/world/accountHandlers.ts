import { http, HttpResponse } from 'msw';
import type { NewToken, PasswordChange } from '@/lib/api/types';
import { ago, token } from './people';
import { guarded, list, noContent, pageOf, problem } from './respond';
import type { World } from './World';

const DEFAULT_LIFE_MS = 90 * 86_400_000;

/** What belongs to whoever is signed in: password, sessions, tokens, own entries of the audit log. */
export function accountHandlers(world: World) {
  const { identity } = world;
  return [
    http.post<never, PasswordChange>('*/api/auth/password', ({ request }) =>
      guarded(world, async () => {
        const { currentPassword, newPassword } = await request.json();
        if (currentPassword !== world.password) return problem(403, 'wrong_password');
        world.password = newPassword;
        identity.sessions = identity.sessions.filter(({ current }) => current);
        identity.tokens = [];
        return noContent();
      }),
    ),
    http.get('*/api/auth/sessions', () => guarded(world, () => list(identity.sessions))),
    http.post('*/api/auth/sessions/end-others', () =>
      guarded(world, () => {
        identity.sessions = identity.sessions.filter(({ current }) => current);
        return noContent();
      }),
    ),
    http.post('*/api/auth/sessions/end-all', () =>
      guarded(world, () => {
        world.user = null;
        return noContent();
      }),
    ),
    http.delete('*/api/auth/sessions/:id', ({ params }) =>
      guarded(world, () => {
        const ended = identity.sessions.find(({ id }) => id === params.id);
        if (!ended) return problem(404, 'session_not_found');
        identity.sessions = identity.sessions.filter((session) => session !== ended);
        if (ended.current) world.user = null;
        return noContent();
      }),
    ),
    http.post<never, { address: string }>('*/api/auth/download-links', ({ request }) =>
      guarded(world, async () => {
        const { address } = await request.json();
        if (
          !/^\/api\/(admin\/audit\/export\?|chat\/conversations\/[^/]+\/export\?|account\/export$)/.test(
            address,
          )
        )
          return problem(400, 'validation_failed');
        return HttpResponse.json(
          { address: `${address}${address.includes('?') ? '&' : '?'}link=signed`, expiresAt: ago(-60_000) },
          { status: 201 },
        );
      }),
    ),
    http.get('*/api/auth/tokens', () => guarded(world, () => list(identity.tokens))),
    http.post<never, NewToken>('*/api/auth/tokens', ({ request }) =>
      guarded(world, async () => {
        const { name, scope, expiresAt } = await request.json();
        if (identity.tokens.length >= 50) return problem(409, 'too_many_tokens');
        const made = token({
          id: world.nextId('token'),
          name,
          scope,
          expiresAt: expiresAt ?? ago(-DEFAULT_LIFE_MS),
          createdAt: ago(0),
          lastUsedAt: null,
        });
        identity.tokens = [made, ...identity.tokens];
        return HttpResponse.json({ token: made, value: 'mosaic_pat_Zk3vT9' }, { status: 201 });
      }),
    ),
    http.delete('*/api/auth/tokens/:id', ({ params }) =>
      guarded(world, () => {
        if (!identity.tokens.some(({ id }) => id === params.id)) return problem(404, 'token_not_found');
        identity.tokens = identity.tokens.filter(({ id }) => id !== params.id);
        return noContent();
      }),
    ),
    http.get('*/api/auth/audit', ({ request }) =>
      guarded(world, () => {
        const isMe = (person: { id: string } | null | undefined) => person?.id === world.user?.id;
        return pageOf(
          identity.audit.filter(({ actor, subject }) => isMe(actor) || isMe(subject)),
          request.url,
        );
      }),
    ),
  ];
}
