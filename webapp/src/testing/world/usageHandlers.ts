import { http, HttpResponse } from 'msw';
import type { AgentPolicy } from '@/lib/api/types';
import { sum } from './llm';
import { guarded, guardedAdmin, problem, tagged, unlessChanged } from './respond';
import type { World } from './World';

/** What was used, by oneself and by all, and the rules an administrator sets. */
export function usageHandlers(world: World) {
  const { llm } = world;
  return [
    http.get('*/api/settings/usage', ({ request }) =>
      guarded(world, () => {
        const { from, to } = asked(request, llm.usage);
        const rows = llm.usage.rows.filter(({ day }) => day >= from && day <= to);
        return HttpResponse.json({ ...llm.usage, from, to, rows, total: sum(rows) });
      }),
    ),
    http.put<never, { monthlyTokens: number | null }>('*/api/settings/usage/limit', ({ request }) =>
      guarded(world, async () => {
        const { monthlyTokens: own } = await request.json();
        const { instance } = llm.usage.limit;
        const effective = Math.min(own ?? Infinity, instance ?? Infinity);
        const limit = { ...llm.usage.limit, own, effective: Number.isFinite(effective) ? effective : null };
        llm.usage = { ...llm.usage, limit };
        return HttpResponse.json(limit);
      }),
    ),
    http.get('*/api/admin/usage', ({ request }) =>
      guardedAdmin(world, () => {
        const { from, to } = asked(request, llm.instanceUsage);
        const days = llm.instanceUsage.days.filter(({ day }) => day >= from && day <= to);
        const people = days.length > 0 ? llm.instanceUsage.people : [];
        return HttpResponse.json({ from, to, days, people, total: sum(days) });
      }),
    ),
    http.get('*/api/admin/agent-policy', () => guardedAdmin(world, () => tagged(llm.policy))),
    http.put<never, AgentPolicy>('*/api/admin/agent-policy', ({ request }) =>
      guardedAdmin(world, async () => {
        const policy = await request.json();
        const wrong = policy.allowedHosts.findIndex((host) => !/^[a-z0-9._:[\]-]+$/i.test(host));
        if (wrong >= 0) {
          const message = 'This is not a host name or address.';
          const errors = [{ field: `allowedHosts[${wrong}]`, code: 'invalid_host', message }];
          return problem(400, 'validation_failed', { errors });
        }
        return unlessChanged(request, llm.policy, () => {
          llm.policy = policy;
          return tagged(policy);
        });
      }),
    ),
    http.get('*/api/admin/cors', () => guardedAdmin(world, () => tagged({ allowedOrigins: llm.otherSites }))),
    http.put<never, { allowedOrigins: string[] }>('*/api/admin/cors', ({ request }) =>
      guardedAdmin(world, async () => {
        const { allowedOrigins } = await request.json();
        const wrong = allowedOrigins.findIndex((origin) => !/^https?:\/\/[^/*]+$/.test(origin));
        if (wrong >= 0) {
          const message = 'Write an origin such as https://app.example.org, without a path.';
          const errors = [{ field: `allowedOrigins[${wrong}]`, code: 'invalid_origin', message }];
          return problem(400, 'validation_failed', { errors });
        }
        return unlessChanged(request, { allowedOrigins: llm.otherSites }, () => {
          llm.otherSites = allowedOrigins.toSorted();
          return tagged({ allowedOrigins: llm.otherSites });
        });
      }),
    ),
  ];
}

function asked(request: Request, month: { from: string; to: string }) {
  const query = new URL(request.url).searchParams;
  return { from: query.get('from') ?? month.from, to: query.get('to') ?? month.to };
}
