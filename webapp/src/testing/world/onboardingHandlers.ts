import { http, HttpResponse } from 'msw';
import type { AdminClaim, IssuerDraft, NewProvider } from '@/lib/api/types';
import { user } from './fixtures';
import { saveIssuer } from './issuerHandlers';
import { saveProvider } from './providerHandlers';
import { guarded, noContent, problem } from './respond';
import type { World } from './World';

export function onboardingHandlers(world: World) {
  const skip = (step: 'oidc' | 'systemAgents') =>
    guarded(world, () => {
      world.steps.set(step, 'skipped');
      return HttpResponse.json(world.onboarding);
    });

  return [
    http.get('*/api/onboarding', () => HttpResponse.json(world.onboarding)),
    http.post<never, { setupToken: string }>('*/api/onboarding/setup-token', async ({ request }) => {
      if (world.completed) return problem(409, 'onboarding_completed');
      if (world.steps.get('breakglass') === 'done') return problem(409, 'admin_exists');
      const { setupToken } = await request.json();
      return setupToken === world.setupToken ? noContent() : problem(403, 'setup_token_invalid');
    }),
    http.post<never, AdminClaim>('*/api/onboarding/breakglass', async ({ request }) => {
      const claim = await request.json();
      if (world.steps.get('breakglass') === 'done') return problem(409, 'admin_exists');
      if (claim.setupToken !== world.setupToken) return problem(403, 'setup_token_invalid');
      world.user = user({ username: claim.username, displayName: claim.username });
      world.password = claim.password;
      world.steps.set('breakglass', 'done');
      world.setAgent({ status: 'starting', phase: 'container' });
      return HttpResponse.json({ user: world.user }, { status: 201 });
    }),
    http.post<never, IssuerDraft | { skip: true }>('*/api/onboarding/oidc', async ({ request }) => {
      const body = await request.json();
      if ('skip' in body) return skip('oidc');
      return guarded(world, () => {
        const refusal = saveIssuer(world, body);
        if (refusal) return refusal;
        world.steps.set('oidc', 'done');
        return HttpResponse.json(world.onboarding);
      });
    }),
    http.post('*/api/onboarding/system-agents', () => skip('systemAgents')),
    http.post<never, NewProvider>('*/api/onboarding/provider', ({ request }) =>
      guarded(world, async () => {
        const saved = saveProvider(world, await request.json());
        if ('refusal' in saved) return saved.refusal;
        world.steps.set('provider', 'done');
        world.settings = {
          ...world.settings,
          providerId: saved.provider.id,
          primaryModel: `${saved.provider.name}/${saved.provider.models[0]?.id}`,
          modelNow: `${saved.provider.name}/${saved.provider.models[0]?.id}`,
        };
        return HttpResponse.json(saved, { status: 201 });
      }),
    ),
    http.post('*/api/onboarding/complete', () =>
      guarded(world, () => {
        if (world.onboarding.current !== 'complete') return problem(409, 'onboarding_incomplete');
        world.completed = true;
        return noContent();
      }),
    ),
  ];
}
