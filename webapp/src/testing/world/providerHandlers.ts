import { delay, http, HttpResponse } from 'msw';
import type {
  Model,
  ModelDraft,
  NewProvider,
  Probe,
  Provider,
  ProviderDraft,
  ProviderPatch,
  ProviderUse,
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
    lastProbe: probe,
    lastSuccessAt: probe.ok ? new Date().toISOString() : null,
  });
  world.providers = [...world.providers, provider];
  return { provider, probe };
}

export function providerHandlers(world: World) {
  const find = (id: unknown) => world.providers.find((provider) => provider.id === id);

  return [
    http.get('*/api/provider-presets', () => guarded(world, () => HttpResponse.json({ data: presets }))),
    http.post<never, ProviderDraft>('*/api/settings/providers/probe', ({ request }) =>
      guarded(world, () => probed(world, request, world.nextProbe())),
    ),
    http.post('*/api/settings/providers/:id/probe', ({ params, request }) =>
      guarded(world, () => {
        const provider = find(params.id);
        if (!provider) return problem(404, 'provider_not_found');
        const probe = world.nextProbe();
        note(provider, probe);
        return probed(world, request, probe);
      }),
    ),
    http.get('*/api/settings/providers', () =>
      guarded(world, () => list(world.providers.map((provider) => used(world, provider)))),
    ),
    http.post<never, NewProvider>('*/api/settings/providers', ({ request }) =>
      guarded(world, async () => {
        const saved = saveProvider(world, await request.json());
        return 'refusal' in saved ? saved.refusal : HttpResponse.json(saved.provider, { status: 201 });
      }),
    ),
    http.patch<{ id: string }, ProviderPatch>('*/api/settings/providers/:id', ({ request, params }) =>
      guarded(world, async () => {
        const { apiKey, saveUnverified, models: named, ...patch } = await request.json();
        const provider = find(params.id);
        if (!provider) return problem(404, 'provider_not_found');
        if (apiKey || patch.baseUrl || patch.apiType) {
          const probe = world.nextProbe();
          if (!probe.ok && !saveUnverified) return problem(422, 'probe_failed', { probe });
          note(provider, probe);
          if (!probe.ok) provider.status = 'unverified';
        }
        if (named) provider.models = named.map((model) => completed(model));
        Object.assign(provider, patch, apiKey ? { hasApiKey: true, apiKeyHint: apiKey.slice(-4) } : {});
        return HttpResponse.json(used(world, provider));
      }),
    ),
    http.delete('*/api/settings/providers/:id', ({ params }) =>
      guarded(world, () => {
        const uses = usesOf(world, find(params.id)?.name ?? '');
        if (uses.length > 0) return problem(409, 'provider_in_use', { uses });
        world.providers = world.providers.filter(({ id }) => id !== params.id);
        return noContent();
      }),
    ),
  ];
}

function note(provider: Provider, probe: Probe): void {
  Object.assign(provider, {
    status: probe.ok ? 'ok' : 'failing',
    lastProbe: probe,
    ...(probe.ok && { lastSuccessAt: new Date().toISOString() }),
  });
}

function used(world: World, provider: Provider): Provider {
  return { ...provider, usedBy: usesOf(world, provider.name) };
}

function usesOf({ settings }: World, name: string): ProviderUse[] {
  const primary = settings.primaryModel ? [{ kind: 'primary' as const, model: settings.primaryModel }] : [];
  const fallbacks = settings.fallbackModels.map((model) => ({ kind: 'fallback' as const, model }));
  return [...primary, ...fallbacks].filter(({ model }) => model.startsWith(`${name}/`));
}

/** The checks one by one where the caller listens for them, else the result alone. */
async function probed(world: World, request: Request, probe: Probe): Promise<Response> {
  const { pauseMs, held } = world.llm.probing;
  if (!world.llm.streamsProbes || request.headers.get('Accept') !== 'text/event-stream') {
    await delay();
    return HttpResponse.json(probe);
  }
  const encoder = new TextEncoder();
  request.signal.addEventListener('abort', () => (world.llm.probing.cancelled += 1));
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (event: string, data: unknown) =>
        controller.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
      for (const [at, check] of probe.checks.entries()) {
        if (at === held || request.signal.aborted) return;
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
        send('check', check);
      }
      send('report', probe);
      controller.close();
    },
  });
  return new HttpResponse(body, { headers: { 'Content-Type': 'text/event-stream' } });
}

/** A model as the server tells it: what the person leaves out is filled in. */
function completed({ id, name, contextWindow, maxTokens }: ModelDraft): Model {
  const [usual] = models(id);
  return {
    id,
    name: name ?? id,
    contextWindow: contextWindow ?? usual?.contextWindow ?? 0,
    maxTokens: maxTokens ?? usual?.maxTokens ?? 0,
  };
}
