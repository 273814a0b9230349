import { screen, within } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '@/testing/eventually';
import { renderApp } from '@/testing/renderApp';
import { play, server } from '@/testing/server';
import { instanceUsage, usage, usageRow } from '@/testing/world/llm';
import { problem } from '@/testing/world/respond';
import { World } from '@/testing/world/World';

const NOVEMBER = '?from=2026-11-01&to=2026-11-30';
let world: World;

beforeEach(() => {
  world = play(World.inUse());
});

const sent = (call: string) =>
  world.bodies.filter((request) => request.call === call).map(({ body }) => body);
const table = (name: string) => screen.findByRole('table', { name });

describe('the usage page', () => {
  it('sums by model, the most used first, and marks what is estimated', async () => {
    world.llm.usage = usage({
      rows: [
        usageRow({ model: 'small', calls: 2, inputTokens: 100, estimated: true }),
        usageRow({ model: 'large', calls: 3, inputTokens: 9000 }),
        usageRow({ day: '2026-11-03', model: 'large', calls: 4, inputTokens: 1000 }),
      ],
    });
    renderApp(`/settings/usage${NOVEMBER}`);

    const [, first, second] = within(await table('By model')).getAllByRole('row');
    expect(first).toHaveTextContent(/acme\/large.*10,000.*7/);
    expect(first).not.toHaveTextContent('estimated');
    expect(second).toHaveTextContent(/acme\/small.*estimated/);
    expect(screen.getByText(/≈ marks an estimate/)).toBeInTheDocument();
  });

  it('shows each day in a chart, and in numbers', async () => {
    const { user } = renderApp(`/settings/usage${NOVEMBER}`);
    expect(await screen.findByRole('img', { name: /The most is .* on Nov 19, 2026/ })).toBeInTheDocument();

    await user.click(screen.getByText('Show the numbers'));

    const rows = within(await table('By day')).getAllByRole('row');
    expect(rows[1]).toHaveTextContent('Nov 2, 2026');
    expect(rows).toHaveLength(1 + 5);
  });

  it('turns the months, in the address too', async () => {
    const { user } = renderApp(`/settings/usage${NOVEMBER}`);
    expect(await screen.findByRole('heading', { name: 'November 2026' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Previous month' }));

    expect(await screen.findByRole('heading', { name: 'October 2026' })).toBeInTheDocument();
    expect(window.location.search).toBe('?from=2026-10-01&to=2026-10-31');
    expect(await screen.findByRole('heading', { name: 'Nothing used in this period' })).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Monthly limit' })).toBeInTheDocument();
  });

  it('shows how much of the limit is gone, and sets another', async () => {
    const { user } = renderApp(`/settings/usage${NOVEMBER}`);
    const meter = await screen.findByRole('meter', { name: 'Monthly limit' });
    expect(meter).toHaveAttribute('aria-valuetext', '288,600 of 1,000,000 tokens used this month');
    expect(screen.getByText(/Resets on December 1, 2026/)).toHaveTextContent('allows 5,000,000 tokens');

    const own = screen.getByLabelText('Your own limit');
    await user.clear(own);
    await user.type(own, 'lots');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Enter a whole number of tokens');

    await user.clear(own);
    await user.type(own, '250,000');
    await user.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText(/The limit is reached/)).toBeInTheDocument();
    expect(sent('PUT /api/settings/usage/limit')).toEqual([{ monthlyTokens: 250_000 }]);
    expect(screen.getByText('Saved. It applies from the next call on.')).toBeInTheDocument();
  });

  it('takes the limit away when the field is emptied', async () => {
    const { user } = renderApp(`/settings/usage${NOVEMBER}`);
    await user.clear(await screen.findByLabelText('Your own limit'));
    await user.click(screen.getByRole('button', { name: 'Save' }));

    await eventually(() => expect(sent('PUT /api/settings/usage/limit')).toEqual([{ monthlyTokens: null }]));
  });

  it('says so when it can not be loaded', async () => {
    server.use(http.get('*/api/settings/usage', () => problem(400, 'x', { detail: 'Too many days.' })));
    renderApp('/settings/usage');

    expect(await screen.findByRole('alert')).toHaveTextContent('Too many days.');
  });
});

describe('the usage of the instance', () => {
  it('sums by person, the most using first', async () => {
    renderApp(`/settings/instance-usage${NOVEMBER}`);

    const [, first, second] = within(await table('By person')).getAllByRole('row');
    expect(first).toHaveTextContent('ada');
    expect(second).toHaveTextContent('grace.hopper');
  });

  it('has a word for nothing at all', async () => {
    world.llm.instanceUsage = instanceUsage({ days: [], people: [] });
    renderApp(`/settings/instance-usage${NOVEMBER}`);

    expect(await screen.findByRole('heading', { name: 'Nothing used in this period' })).toBeInTheDocument();
  });

  it('is for administrators', async () => {
    if (world.user) world.user = { ...world.user, role: 'member' };
    renderApp('/settings/instance-usage');

    expect(await screen.findByRole('heading', { name: 'For administrators' })).toBeInTheDocument();
  });
});
