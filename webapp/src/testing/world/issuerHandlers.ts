import { delay, http, HttpResponse } from 'msw';
import type { IssuerDraft, TrialDraft } from '@/lib/api/types';
import { issuer, noIssuer } from './people';
import { guardedAdmin, noContent, problem, tagged, unlessChanged } from './respond';
import type { World } from './World';

/** Takes the settings over, or says why not. */
export function saveIssuer(world: World, body: IssuerDraft): Response | null {
  const { identity } = world;
  const draft = (body.trialId && identity.trials.get(body.trialId)?.draft) || body;
  if (identity.discovery) return problem(422, 'oidc_discovery_failed', { reason: identity.discovery });
  identity.issuer = issuer({
    issuerUrl: draft.issuerUrl,
    clientId: draft.clientId,
    hasClientSecret: identity.issuer.hasClientSecret || Boolean(draft.clientSecret),
    label: draft.label ?? 'single sign-on',
    ...(draft.scopes && { scopes: draft.scopes }),
    signUp: draft.signUpDomains?.length ? 'domains' : 'invited',
    signUpDomains: draft.signUpDomains ?? [],
    adminClaim: draft.adminClaim ?? null,
  });
  return null;
}

export function issuerHandlers(world: World) {
  const { identity } = world;
  return [
    http.get('*/api/admin/oidc', () => guardedAdmin(world, () => tagged(identity.issuer))),
    http.put<never, IssuerDraft>('*/api/admin/oidc', ({ request }) =>
      guardedAdmin(world, async () => {
        const draft = await request.json();
        return unlessChanged(
          request,
          identity.issuer,
          () => saveIssuer(world, draft) ?? tagged(identity.issuer),
        );
      }),
    ),
    http.delete('*/api/admin/oidc', ({ request }) =>
      guardedAdmin(world, () =>
        unlessChanged(request, identity.issuer, () => {
          identity.issuer = noIssuer();
          return noContent();
        }),
      ),
    ),
    http.post<never, TrialDraft>('*/api/admin/oidc/test', ({ request }) =>
      guardedAdmin(world, async () => {
        const { returnTo = '/settings/sign-in', ...draft } = await request.json();
        await delay();
        if (identity.discovery) return problem(422, 'oidc_discovery_failed', { reason: identity.discovery });
        const trialId = world.nextId('trial');
        identity.trials.set(trialId, { draft, result: identity.trial });
        // The scripted issuer sends the browser straight back.
        return HttpResponse.json({ trialId, authorizationUrl: `${returnTo}?trial=${trialId}` });
      }),
    ),
    http.get<{ trialId: string }>('*/api/admin/oidc/test/:trialId', ({ params }) =>
      guardedAdmin(world, () => {
        const trial = identity.trials.get(params.trialId);
        return trial ? HttpResponse.json(trial.result) : problem(404, 'trial_not_found');
      }),
    ),
  ];
}
