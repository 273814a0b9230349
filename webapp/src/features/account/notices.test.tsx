import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { renderApp } from '@/testing/renderApp';
import { play } from '@/testing/server';
import { World } from '@/testing/world/World';

let world: World;
let subscribed: { unsubscribe: () => Promise<boolean> } | null;
const permission = { answer: 'granted' as NotificationPermission };
const pushManager = {
  getSubscription: () => Promise.resolve(subscribed),
  subscribe: vi.fn(),
};
const worker = { pushManager, showNotification: vi.fn() };

beforeEach(() => {
  world = play(World.inUse());
  subscribed = null;
  permission.answer = 'granted';
  const made = {
    unsubscribe: () => {
      subscribed = null;
      return Promise.resolve(true);
    },
    toJSON: () => ({ endpoint: 'https://push.test/1', keys: { p256dh: 'key', auth: 'secret' } }),
  };
  pushManager.subscribe.mockReset().mockImplementation(() => {
    subscribed = made;
    return Promise.resolve(made);
  });
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('Notification', {
    permission: 'default',
    requestPermission: () => {
      Object.assign(Notification, { permission: permission.answer });
      return Promise.resolve(permission.answer);
    },
  });
  Object.defineProperty(navigator, 'serviceWorker', {
    configurable: true,
    value: {
      register: () => Promise.resolve(worker),
      getRegistration: () => Promise.resolve(worker),
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    },
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(navigator, 'serviceWorker');
  window.localStorage.clear();
});

const here = () => screen.findByRole('switch', { name: /Tell me in this browser/ });
const sent = (call: string) => world.bodies.filter((one) => one.call === call).map(({ body }) => body);

it('asks the browser only when somebody turns it on, and tells the server where it is', async () => {
  const ask = vi.spyOn(Notification, 'requestPermission');
  const { user } = renderApp('/settings/account');
  const off = await here();
  expect(off).not.toBeChecked();
  expect(ask).not.toHaveBeenCalled();

  await user.click(off);

  const list = await screen.findByRole('list', { name: 'Browsers that are told' });
  expect(within(list).getByText('This one')).toBeInTheDocument();
  expect(await here()).toBeChecked();
  expect(pushManager.subscribe).toHaveBeenCalledWith({
    userVisibleOnly: true,
    applicationServerKey: 'BPublicKey',
  });
  expect(sent('POST /api/auth/push')).toEqual([
    { endpoint: 'https://push.test/1', keys: { p256dh: 'key', auth: 'secret' }, withTitle: false },
  ]);

  await user.click(await screen.findByRole('switch', { name: /conversation's title/ }));
  await waitFor(() => expect(sent('POST /api/auth/push')).toHaveLength(2));
  expect(sent('POST /api/auth/push')[1]).toMatchObject({ withTitle: true });
});

it('is turned off again, at the server and in the browser', async () => {
  const { user } = renderApp('/settings/account');
  await user.click(await here());
  await screen.findByRole('list', { name: 'Browsers that are told' });

  await user.click(await here());

  await waitFor(() => expect(world.toldBrowsers).toEqual([]));
  await waitFor(async () => expect(await here()).not.toBeChecked());
  expect(subscribed).toBeNull();
});

it('says so where the browser does not allow it', async () => {
  permission.answer = 'denied';
  const { user } = renderApp('/settings/account');

  await user.click(await here());

  expect(await screen.findByText(/did not allow it/)).toBeInTheDocument();
  expect(sent('POST /api/auth/push')).toEqual([]);
});

it('says that nothing comes with no page open where there is no push service', async () => {
  pushManager.subscribe.mockReset().mockRejectedValue(new DOMException('no service', 'AbortError'));
  const { user } = renderApp('/settings/account');

  await user.click(await here());

  expect(await screen.findByText(/While a page of Mosaic is open/)).toBeInTheDocument();
  expect(await here()).toBeChecked();
});

it('takes off a browser that was lost', async () => {
  world.toldBrowsers = [
    { id: 'lost', current: false, browser: null, withTitle: true, createdAt: new Date().toISOString() },
  ];
  const { user } = renderApp('/settings/account');

  await user.click(await screen.findByRole('button', { name: /^Tell .* no more$/ }));

  await waitFor(() => expect(world.toldBrowsers).toEqual([]));
});

it('is over for this browser when its person signs out', async () => {
  const { user } = renderApp('/settings/account');
  await user.click(await here());
  await screen.findByRole('list', { name: 'Browsers that are told' });

  await user.click(screen.getByRole('button', { name: 'Sign out' }));

  await screen.findByRole('heading', { name: 'Sign in' });
  await waitFor(() => expect(subscribed).toBeNull());
  expect(window.localStorage.getItem('mosaic.notices')).toBeNull();
});
