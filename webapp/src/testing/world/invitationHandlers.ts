import { http, HttpResponse } from 'msw';
import type { Acceptance, Invitation, NewInvitation } from '@/lib/api/types';
import { user } from './fixtures';
import { ago, adminUser, invitation as invitationFixture } from './people';
import { guardedAdmin, noContent, pageOf, problem } from './respond';
import type { World } from './World';

export function invitationHandlers(world: World) {
  const { identity } = world;
  const find = (id: unknown) => identity.invitations.find((invitation) => invitation.id === id);
  const byToken = (token: unknown) => {
    const found = find(identity.links.get(String(token)));
    return found?.status === 'open' ? found : undefined;
  };

  function linkTo(invitation: Invitation, status: number): Response {
    const token = world.nextId('invite');
    for (const [known, id] of identity.links) if (id === invitation.id) identity.links.delete(known);
    identity.links.set(token, invitation.id);
    return HttpResponse.json(
      { invitation, link: `${window.location.origin}/invite#token=${token}` },
      { status },
    );
  }

  const change = (id: unknown, work: (invitation: Invitation) => Response) =>
    guardedAdmin(world, () => {
      const known = find(id);
      if (!known) return problem(404, 'invitation_not_found');
      return known.status === 'open' || known.status === 'expired'
        ? work(known)
        : problem(409, 'invitation_answered');
    });

  return [
    http.post<never, NewInvitation>('*/api/admin/users/invite', ({ request }) =>
      guardedAdmin(world, async () => {
        const { email, role } = await request.json();
        if (identity.people.some((person) => person.email === email)) return problem(409, 'email_taken');
        const made = invitationFixture({ id: world.nextId('invitation'), email, role: role ?? 'member' });
        identity.invitations = [made, ...identity.invitations];
        return linkTo(made, 201);
      }),
    ),
    http.get('*/api/admin/invitations', ({ request }) =>
      guardedAdmin(world, () => pageOf(identity.invitations, request.url)),
    ),
    http.post('*/api/admin/invitations/:id/resend', ({ params }) =>
      change(params.id, (known) => {
        Object.assign(known, { status: 'open', expiresAt: ago(-72 * 3_600_000) });
        return linkTo(known, 200);
      }),
    ),
    http.delete('*/api/admin/invitations/:id', ({ params }) =>
      change(params.id, (known) => {
        known.status = 'revoked';
        return noContent();
      }),
    ),
    http.get('*/api/auth/invitations/:token', ({ params }) => {
      const open = byToken(params.token);
      if (!open) return problem(404, 'invitation_invalid');
      const { email, role, expiresAt } = open;
      return HttpResponse.json({ email, role, expiresAt });
    }),
    http.post<{ token: string }, Acceptance>(
      '*/api/auth/invitations/:token/accept',
      async ({ request, params }) => {
        const { username, displayName: name } = await request.json();
        const open = byToken(params.token);
        if (!open) return problem(404, 'invitation_invalid');
        if (identity.people.some((person) => person.username === username)) {
          return problem(409, 'username_taken');
        }
        open.status = 'accepted';
        const { email, role } = open;
        const displayName = name ?? username;
        const id = world.nextId('user');
        world.user = user({ id, username, displayName, email, role, signInMethod: 'local' });
        identity.people = [...identity.people, adminUser(world.user)];
        return HttpResponse.json({ user: world.user }, { status: 201 });
      },
    ),
  ];
}
