import type { RouteObject } from 'react-router';

export const accountRoutes: RouteObject[] = [
  {
    path: 'account',
    lazy: async () => ({ Component: (await import('@/features/account/AccountPage')).AccountPage }),
  },
  {
    path: 'account/sessions',
    lazy: async () => ({ Component: (await import('@/features/account/SessionsPage')).SessionsPage }),
  },
  {
    path: 'account/tokens',
    lazy: async () => ({ Component: (await import('@/features/account/TokensPage')).TokensPage }),
  },
  {
    path: 'account/activity',
    lazy: async () => ({ Component: (await import('@/features/account/ActivityPage')).ActivityPage }),
  },
];

export const agentRoutes: RouteObject[] = [
  {
    path: 'agent',
    lazy: async () => ({
      Component: (await import('@/features/agent-settings/AgentSettingsPage')).AgentSettingsPage,
    }),
  },
  {
    path: 'agent/reset',
    lazy: async () => ({
      Component: (await import('@/features/agent-settings/reset/ResetPage')).ResetPage,
    }),
  },
  {
    path: 'agent/history',
    lazy: async () => ({
      Component: (await import('@/features/agent-settings/history/VersionsPage')).VersionsPage,
    }),
  },
  {
    path: 'agent/history/:number',
    lazy: async () => ({
      Component: (await import('@/features/agent-settings/history/VersionPage')).VersionPage,
    }),
  },
];

export const adminRoutes: RouteObject[] = [
  {
    path: 'users',
    lazy: async () => ({ Component: (await import('@/features/users/UsersPage')).UsersPage }),
  },
  {
    path: 'users/invitations',
    lazy: async () => ({ Component: (await import('@/features/users/InvitationsPage')).InvitationsPage }),
  },
  {
    path: 'sign-in',
    lazy: async () => ({
      Component: (await import('@/features/sign-in/SignInSettingsPage')).SignInSettingsPage,
    }),
  },
  {
    path: 'agent-policy',
    lazy: async () => ({
      Component: (await import('@/features/agent-policy/AgentPolicyPage')).AgentPolicyPage,
    }),
  },
  {
    path: 'instance-usage',
    lazy: async () => ({
      Component: (await import('@/features/instance-usage/InstanceUsagePage')).InstanceUsagePage,
    }),
  },
  {
    path: 'audit',
    lazy: async () => ({ Component: (await import('@/features/audit/AuditPage')).AuditPage }),
  },
];
