import type { RouteObject } from 'react-router';
import { pageWithin } from './page';

export const accountRoutes: RouteObject[] = [
  {
    path: 'account',
    lazy: pageWithin(async () => (await import('@/features/account/AccountPage')).AccountPage),
  },
  {
    path: 'account/sessions',
    lazy: pageWithin(async () => (await import('@/features/account/SessionsPage')).SessionsPage),
  },
  {
    path: 'account/tokens',
    lazy: pageWithin(async () => (await import('@/features/account/TokensPage')).TokensPage),
  },
  {
    path: 'account/activity',
    lazy: pageWithin(async () => (await import('@/features/account/ActivityPage')).ActivityPage),
  },
];

export const agentRoutes: RouteObject[] = [
  {
    path: 'agent',
    lazy: pageWithin(
      async () => (await import('@/features/agent-settings/AgentSettingsPage')).AgentSettingsPage,
    ),
  },
  {
    path: 'agent/reset',
    lazy: pageWithin(async () => (await import('@/features/agent-settings/reset/ResetPage')).ResetPage),
  },
  {
    path: 'agent/history',
    lazy: pageWithin(
      async () => (await import('@/features/agent-settings/history/VersionsPage')).VersionsPage,
    ),
  },
  {
    path: 'agent/history/:number',
    lazy: pageWithin(async () => (await import('@/features/agent-settings/history/VersionPage')).VersionPage),
  },
];

export const adminRoutes: RouteObject[] = [
  {
    path: 'users',
    lazy: pageWithin(async () => (await import('@/features/users/UsersPage')).UsersPage),
  },
  {
    path: 'users/invitations',
    lazy: pageWithin(async () => (await import('@/features/users/InvitationsPage')).InvitationsPage),
  },
  {
    path: 'agents',
    lazy: async () => ({ Component: (await import('@/features/agents/AgentsPage')).AgentsPage }),
  },
  {
    path: 'sign-in',
    lazy: pageWithin(async () => (await import('@/features/sign-in/SignInSettingsPage')).SignInSettingsPage),
  },
  {
    path: 'agent-policy',
    lazy: pageWithin(async () => (await import('@/features/agent-policy/AgentPolicyPage')).AgentPolicyPage),
  },
  {
    path: 'other-sites',
    lazy: pageWithin(async () => (await import('@/features/other-sites/OtherSitesPage')).OtherSitesPage),
  },
  {
    path: 'instance-usage',
    lazy: pageWithin(
      async () => (await import('@/features/instance-usage/InstanceUsagePage')).InstanceUsagePage,
    ),
  },
  {
    path: 'audit',
    lazy: pageWithin(async () => (await import('@/features/audit/AuditPage')).AuditPage),
  },
];
