import { test, type Browser } from '@playwright/test';
import { VIEWS } from './views';

/** Pictures of the pages in light, dark and on a phone, for eyes to judge. Against `npm run dev:mock`: set BASE_URL. */
const PAGES: Record<string, string> = {
  setup: '/setup?world=setup#token=setup-token',
  'setup-without-link': '/setup?world=setup',
  login: '/login?world=signed-out',
  'chat-empty': '/chat',
  'chat-history': '/chat/conversation-1',
  'chat-failed': '/chat/c3',
  'chat-answered-by-another': '/chat/c5',
  'chat-unavailable': '/chat?world=unavailable',
  providers: '/settings/providers',
  'providers-empty': '/settings/providers?world=empty',
  agent: '/settings/agent',
  'agent-applies-later': '/settings/agent?world=applies-later',
  'agent-refused': '/settings/agent?world=settings-refused',
  'agent-history': '/settings/agent/history',
  'agent-history-empty': '/settings/agent/history?world=empty',
  'agent-version': '/settings/agent/history/2',
  usage: '/settings/usage?from=2026-11-01&to=2026-11-30',
  'usage-empty': '/settings/usage?world=empty',
  'agent-policy': '/settings/agent-policy',
  'instance-usage': '/settings/instance-usage?from=2026-11-01&to=2026-11-30',
  account: '/settings/account',
  'account-sessions': '/settings/account/sessions',
  'account-tokens': '/settings/account/tokens',
  'account-activity': '/settings/account/activity',
  users: '/settings/users',
  'users-no-match': '/settings/users?search=zzz',
  invitations: '/settings/users/invitations',
  'sign-in-settings': '/settings/sign-in?world=issuer',
  audit: '/settings/audit',
  'admins-only': '/settings/users?world=member',
  'setup-single-sign-on': '/setup?world=setup-issuer',
  'login-single-sign-on': '/login?world=issuer-signed-out',
  'login-refused': '/login?world=issuer-signed-out&problem=oidc_account_exists',
  invite: '/invite?world=invited#token=invitation',
  'invite-invalid': '/invite?world=signed-out#token=nope',
  'not-found': '/nowhere',
};

for (const [view, options] of Object.entries(VIEWS)) {
  for (const [name, address] of Object.entries(PAGES)) {
    test(`${view} ${name}`, async ({ browser, baseURL }) => {
      const page = await open(browser, { ...options, baseURL });
      await page.goto(address);
      await page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => undefined); // event streams stay open
      await page.screenshot({ path: `test-results/screenshots/${view}-${name}.png` });
      await page.context().close();
    });
  }
}

async function open(browser: Browser, options: Parameters<Browser['newContext']>[0]) {
  const context = await browser.newContext(options);
  return context.newPage();
}
