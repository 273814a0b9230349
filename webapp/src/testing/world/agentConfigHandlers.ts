import { http, HttpResponse } from 'msw';
import type { AgentSettings, NewAgentSettings } from '@/lib/api/types';
import { version } from './llm';
import { guarded, list, problem, tagged, unlessChanged } from './respond';
import type { World } from './World';

/** The agent's settings and their versions. A change waits or applies as the agent's state has it. */
export function agentConfigHandlers(world: World) {
  const answer = () => tagged(world.settings, state());
  /** How far the agent has taken it on is nothing that a change writes over. */
  const state = () => ({ ...world.settings, application: null });
  const find = (number: unknown) => world.llm.versions.find((one) => String(one.number) === number);

  function put(change: Partial<AgentSettings>, origin: 'saved' | 'returned') {
    const number = Math.max(0, ...world.llm.versions.map((one) => one.number)) + 1;
    const modelNow = change.primaryModel ?? world.settings.modelNow ?? null;
    world.settings = { ...world.settings, ...change, modelNow, version: number };
    const made = version({
      number,
      savedAt: new Date().toISOString(),
      origin,
      result: 'untried',
      current: true,
    });
    world.llm.versions = [made, ...world.llm.versions.map((one) => ({ ...one, current: false }))];
    world.setApplication({ state: world.agent.status === 'running' ? 'applied' : 'none', message: null });
  }

  return [
    http.get('*/api/settings/agent-config', () => guarded(world, () => answer())),
    http.put<never, NewAgentSettings>('*/api/settings/agent-config', ({ request }) =>
      guarded(world, async () => {
        const change = (await request.json()) as Partial<AgentSettings>;
        return unlessChanged(request, state(), () => {
          put(change, 'saved');
          return answer();
        });
      }),
    ),
    http.post('*/api/settings/agent-config/apply', () =>
      guarded(world, () => {
        world.setApplication({ state: 'restarting', message: null });
        return HttpResponse.json(world.settings, { status: 202 });
      }),
    ),
    http.get('*/api/settings/agent-config/versions', () =>
      guarded(world, () =>
        list(world.llm.versions.map(({ config: _config, changes: _changes, ...one }) => one)),
      ),
    ),
    http.get('*/api/settings/agent-config/versions/:number', ({ params }) =>
      guarded(world, () => {
        const found = find(params.number);
        return found ? HttpResponse.json(found) : problem(404, 'config_version_not_found');
      }),
    ),
    http.post('*/api/settings/agent-config/versions/:number/return', ({ params }) =>
      guarded(world, () => {
        const found = find(params.number);
        if (!found) return problem(404, 'config_version_not_found');
        put(found.config, 'returned');
        return HttpResponse.json(world.settings);
      }),
    ),
  ];
}
