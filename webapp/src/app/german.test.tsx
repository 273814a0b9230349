import { screen, within } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { chooseLanguage } from '@/i18n/language';
import { renderApp } from '@/testing/renderApp';
import { play, server } from '@/testing/server';
import { conversation, message } from '@/testing/world/fixtures';
import { usage, usageRow } from '@/testing/world/llm';
import { problem } from '@/testing/world/respond';
import { World } from '@/testing/world/World';

let world: World;

beforeEach(() => {
  world = play(World.inUse());
});

describe('before there is an account', () => {
  beforeEach(() => {
    world.user = null;
  });

  it('the sign-in page offers each language by its own name, and stays in the chosen one', async () => {
    const { user } = renderApp('/login');
    const german = await screen.findByRole('radio', { name: 'Deutsch' });
    expect(german.closest('label')).toHaveAttribute('lang', 'de');
    expect(screen.getByRole('radio', { name: 'English' })).toBeChecked();
    await user.click(german);

    expect(await screen.findByRole('heading', { name: 'Anmelden' })).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: 'Deutsch' })).toBeChecked();
    expect(document.documentElement.lang).toBe('de');
    expect(document.title).toBe('Anmelden · Mosaic');
    expect(window.localStorage.getItem('mosaic.language')).toBe('de');
  });

  it('says in German what went wrong, and how long to wait', async () => {
    server.use(
      http.post('*/api/auth/login', () => {
        const refusal = problem(429, 'too_many_attempts');
        refusal.headers.set('Retry-After', '840');
        return refusal;
      }),
    );
    await chooseLanguage('de');
    const { user } = renderApp('/login');
    await user.type(await screen.findByLabelText('Benutzername'), 'ada');
    await user.type(screen.getByLabelText('Passwort'), 'falsch');
    await user.click(screen.getByRole('button', { name: 'Anmelden' }));

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Zu viele Versuche. Versuch es in 14 Minuten noch einmal.',
    );
  });

  it.each([
    ['the setup', '/setup', () => new World(), 'Open the setup link', 'Öffne den Einrichtungslink'],
    [
      'an invitation that does not work',
      '/invite#token=nope',
      () => world,
      'This invitation does not work',
      'Diese Einladung funktioniert nicht',
    ],
  ])('%s offers the languages too', async (_name, address, worldOf, english, german) => {
    play(worldOf());
    const { user } = renderApp(address);
    await screen.findByRole('heading', { name: english });
    await user.click(screen.getByRole('radio', { name: 'Deutsch' }));

    expect(await screen.findByRole('heading', { name: german })).toBeInTheDocument();
  });
});

describe('in German', () => {
  beforeEach(() => chooseLanguage('de'));

  it('the menu of the account leads back to English, and to what the browser asks for', async () => {
    const { user } = renderApp('/chat');
    await user.click(await screen.findByRole('button', { name: /^Kontomenü von/ }));
    const menu = within(await screen.findByRole('menu'));
    expect(menu.getByRole('menuitemradio', { name: 'Deutsch' })).toBeChecked();
    await user.click(menu.getByRole('menuitemradio', { name: 'English' }));
    expect(await menu.findByRole('menuitemradio', { name: 'Dark' })).toBeInTheDocument();
    await user.click(menu.getByRole('menuitemradio', { name: 'Like the browser' }));

    expect(window.localStorage.getItem('mosaic.language')).toBeNull();
  });

  it('numbers are written as German writes them', async () => {
    world.llm.usage = usage({ rows: [usageRow({ inputTokens: 10_000 })] });
    renderApp('/settings/usage?from=2026-11-01&to=2026-11-30');

    expect(await screen.findByRole('heading', { name: 'November 2026' })).toBeInTheDocument();
    const [, row] = within(await screen.findByRole('table', { name: 'Nach Modellen' })).getAllByRole('row');
    expect(row).toHaveTextContent('10.000');
  });

  it('a field says in German what the server has against it', async () => {
    const { user } = renderApp('/settings/other-sites');
    await user.type(await screen.findByLabelText('Ursprung (Origin)'), '*{Enter}');
    await user.click(screen.getByRole('button', { name: 'Speichern' }));

    expect(await screen.findByText(/^\*: Schreib einen Ursprung wie/)).toBeInTheDocument();
  });

  it('an answer says in German what happened on the way to it', async () => {
    const notices = [
      { code: 'rate_limited', model: 'acme/large', message: 'Too many calls.', hint: 'Wait.' },
    ];
    const notes = { model: 'acme/small', notices };
    world.conversations = [
      conversation({ messages: [message('user', 'Hallo'), message('assistant', 'Tag.', { notes })] }),
    ];
    renderApp('/chat/conversation-1');

    const answer = await screen.findByRole('article', { name: 'Agent' });
    expect(answer).toHaveTextContent(
      'acme/large wurde zu oft aufgerufen, darum wurde ein anderes Modell gefragt.',
    );
    expect(answer).toHaveTextContent('Warte eine Minute');
    expect(answer).not.toHaveTextContent('Too many calls');
  });
});
