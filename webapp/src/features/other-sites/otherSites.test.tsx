import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { http } from 'msw';
import { renderApp } from '@/testing/renderApp';
import { play, server } from '@/testing/server';
import { problem } from '@/testing/world/respond';
import { World } from '@/testing/world/World';

let world: World;

beforeEach(() => {
  world = play(World.inUse());
});

const sent = () => world.bodies.filter(({ call }) => call === 'PUT /api/admin/cors').map(({ body }) => body);
const save = () => screen.getByRole('button', { name: 'Save' });

describe('other sites whose pages may call the API', () => {
  it('are none at first; what is typed is saved without a press of Add, and can be taken off again', async () => {
    const { user } = renderApp('/settings/other-sites');
    expect(await screen.findByText(/None: only Mosaic's own pages/)).toBeInTheDocument();
    expect(save()).toBeDisabled();

    await user.type(screen.getByLabelText('Origin'), 'https://App.example.org');
    await user.tab();
    await user.click(save());

    expect(await screen.findByText(/^Saved\./)).toBeInTheDocument();
    expect(sent()).toEqual([{ allowedOrigins: ['https://app.example.org'] }]);

    await user.click(screen.getByRole('button', { name: 'Remove https://app.example.org' }));
    await user.click(save());
    expect(await screen.findByText(/^Saved\./)).toBeInTheDocument();
    expect(sent().at(-1)).toEqual({ allowedOrigins: [] });
  });

  it('marks at the field, and nowhere else, which one the server refuses', async () => {
    const { user } = renderApp('/settings/other-sites');
    await user.type(await screen.findByLabelText('Origin'), 'https://good.example{Enter}*{Enter}');
    await user.click(save());

    const refusal = await screen.findByRole('alert');
    expect(refusal).toHaveTextContent(/^\*: Write an origin such as/);
    expect(screen.getByLabelText('Origin')).toHaveAccessibleDescription(/Write an origin/);
    const list = screen.getByRole('list', { name: 'Sites whose pages may call' });
    expect(within(list).getByText('*')).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Remove *' }));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    await user.click(save());
    expect(await screen.findByText(/^Saved\./)).toBeInTheDocument();
  });

  it('says what went wrong where no field did', async () => {
    const { user } = renderApp('/settings/other-sites');
    await user.type(await screen.findByLabelText('Origin'), 'https://good.example{Enter}');
    server.use(http.put('*/api/admin/cors', () => problem(503, 'unavailable')));
    await user.click(save());

    expect(await screen.findByRole('alert')).toHaveTextContent('unavailable');
  });

  it('are nothing for members', async () => {
    if (world.user) world.user = { ...world.user, role: 'member' };
    renderApp('/settings/other-sites');
    expect(await screen.findByText('For administrators')).toBeInTheDocument();
  });
});
