import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { http } from 'msw';
import { browser } from '@/lib/leavePage';
import { renderApp } from '@/testing/renderApp';
import { play, server } from '@/testing/server';
import { problem } from '@/testing/world/respond';
import { World } from '@/testing/world/World';

let world: World;

beforeEach(() => {
  world = play(World.inUse());
});

describe('the audit log', () => {
  it('shows who did what, and what was refused', async () => {
    renderApp('/settings/audit');

    const refused = (await screen.findByText('Wrong name or password', { selector: 'span' })).closest('tr');
    expect(refused).toHaveTextContent('Sign in');
    expect(refused).toHaveTextContent('Nobody signed in');
    expect(screen.getByText('Use provider keys').closest('tr')).toHaveTextContent('The server');
  });

  it('is filtered, in the address too', async () => {
    const { user } = renderApp('/settings/audit');
    await user.selectOptions(await screen.findByLabelText('What'), 'Invitations');

    expect(await screen.findByText('1–1 of 1')).toBeInTheDocument();
    expect(window.location.search).toBe('?action=invitation.');

    await user.selectOptions(screen.getByLabelText('Outcome'), 'Too many attempts');
    expect(await screen.findByRole('heading', { name: 'No entry matches' })).toBeInTheDocument();
  });

  it('counts days as its reader does, the last one included', async () => {
    const start = new Date(2026, 10, 20).toISOString();
    const end = new Date(2026, 10, 21).toISOString();
    const goTo = vi.spyOn(browser, 'goTo').mockReturnValue();
    const { user } = renderApp('/settings/audit?from=2026-11-20&to=2026-11-20&outcome=ok');
    await user.click(await screen.findByRole('link', { name: 'Export CSV' }));

    await waitFor(() => expect(goTo).toHaveBeenCalledOnce());
    const address = new URL(goTo.mock.calls[0]?.[0] ?? '', window.location.href);
    expect(address.pathname).toBe('/api/admin/audit/export');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      format: 'csv',
      outcome: 'ok',
      from: start,
      to: end,
      link: 'signed',
    });
  });

  it('says why no file can be had', async () => {
    const goTo = vi.spyOn(browser, 'goTo').mockReturnValue();
    const { user } = renderApp('/settings/audit');
    const link = await screen.findByRole('link', { name: 'Export CSV' });
    server.use(http.post('*/api/auth/download-links', () => problem(503, 'database_unavailable')));

    await user.click(link);

    expect(await screen.findByText(/^The file could not be made\./)).toBeInTheDocument();
    expect(goTo).not.toHaveBeenCalled();
  });

  it('renews the session for the link to a file', async () => {
    const goTo = vi.spyOn(browser, 'goTo').mockReturnValue();
    const { user } = renderApp('/settings/audit');
    const link = await screen.findByRole('link', { name: 'Export JSON' });
    await screen.findByRole('table');
    world.sessionExpired = true;

    await user.click(link);

    await waitFor(() => expect(goTo).toHaveBeenCalledOnce());
    expect(world.log).toContain('POST /api/auth/refresh');
  });

  it('has a word for nothing at all', async () => {
    world.identity.audit = [];
    renderApp('/settings/audit');

    expect(await screen.findByRole('heading', { name: 'Nothing yet' })).toBeInTheDocument();
    expect(within(document.body).queryByRole('table')).not.toBeInTheDocument();
  });
});
