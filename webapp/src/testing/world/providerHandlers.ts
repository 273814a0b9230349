import { delay, http, HttpResponse } from 'msw';
import type {
  NewAgentSettings,
  NewProvider,
  Probe,
  Provider,
  ProviderDraft,
  ProviderPatch,
} from '@/lib/api/types';
import { models, presets, provider as providerFixture } from './fixtures';
import { guarded, list, noContent, problem } from './respond';
import type { World } from './World';

type Saved = { provider: Provider; probe: Probe } | { refusal: Response };

export function saveProvider(world: World, body: NewProvider): Saved {
  const probe = world.nextProbe();
  if (!probe.ok && !body.saveUnverified) return { refusal: problem(422, 'probe_failed', { probe }) };
  const { name, displayName, type, apiKey } = body;
  const provider = providerFixture({
    name,
    displayName,
    type,
    baseUrl: body.baseUrl ?? '',
    id: world.nextId('provider'),
    models: models(...(body.models ?? probe.models).map(({ id }) => id)),
    hasApiKey: Boolean(apiKey),
    apiKeyHint: apiKey?.slice(-4) ?? null,
    status: probe.ok ? 'ok' : 'unverified',
  });
  world.providers = [...world.providers, provider];
  return { provider, probe };
}

export function providerHandlers(world: World) {
  const find = (id: unknown) => world.providers.find((provider) => provider.id === id);

  return [
    http.get('*/api/provider-presets', () => guarded(world, () => HttpResponse.json({ data: presets }))),
    http.post<never, ProviderDraft>('*/api/settings/providers/probe', () =>
      guarded(world, async () => {
        await delay();
        return HttpResponse.json(world.nextProbe());
      }),
    ),
    http.post('*/api/settings/providers/:id/probe', ({ params }) =>
      guarded(world, async () => {
        await delay();
        const probe = world.nextProbe();
        const provider = find(params.id);
        if (!provider) return problem(404, 'provider_not_found');
        provider.status = probe.ok ? 'ok' : 'failing';
        return HttpResponse.json(probe);
      }),
    ),
    http.get('*/api/settings/providers', () => guarded(world, () => list(world.providers))),
    http.post<never, NewProvider>('*/api/settings/providers', ({ request }) =>
      guarded(world, async () => {
        const saved = saveProvider(world, await request.json());
        return 'refusal' in saved ? saved.refusal : HttpResponse.json(saved.provider, { status: 201 });
      }),
    ),
    http.patch<{ id: string }, ProviderPatch>('*/api/settings/providers/:id', ({ request, params }) =>
      guarded(world, async () => {
        const { apiKey, ...patch } = await request.json();
        const provider = find(params.id);
        if (!provider) return problem(404, 'provider_not_found');
        Object.assign(provider, patch, apiKey ? { hasApiKey: true, apiKeyHint: apiKey.slice(-4) } : {});
        return HttpResponse.json(provider);
      }),
    ),
    http.delete('*/api/settings/providers/:id', ({ params }) =>
      guarded(world, () => {
        if (world.settings.providerId === params.id) {
          return problem(409, 'provider_in_use', { detail: `Primary model ${world.settings.primaryModel}.` });
        }
        world.providers = world.providers.filter(({ id }) => id !== params.id);
        return noContent();
      }),
    ),
    http.get('*/api/settings/agent-config', () => guarded(world, () => HttpResponse.json(world.settings))),
    http.put<never, NewAgentSettings>('*/api/settings/agent-config', ({ request }) =>
      guarded(world, async () => {
        const change = await request.json();
        world.settings = { ...world.settings, ...change, ...{ appliesAt: 'next_wake' } } as World['settings'];
        return HttpResponse.json(world.settings);
      }),
    ),
  ];
}
