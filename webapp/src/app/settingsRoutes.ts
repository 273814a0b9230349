import type { RouteObject } from 'react-router';
import { pageWithin } from './page';

export const accountRoutes: RouteObject[] = [
  {
    path: 'account',
    lazy: pageWithin(
      () => import('@/features/account/AccountPage'),
      (code) => code.AccountPage,
    ),
  },
  {
    path: 'account/sessions',
    lazy: pageWithin(
      () => import('@/features/account/SessionsPage'),
      (code) => code.SessionsPage,
    ),
  },
  {
    path: 'account/tokens',
    lazy: pageWithin(
      () => import('@/features/account/TokensPage'),
      (code) => code.TokensPage,
    ),
  },
  {
    path: 'account/activity',
    lazy: pageWithin(
      () => import('@/features/account/ActivityPage'),
      (code) => code.ActivityPage,
    ),
  },
];

export const agentRoutes: RouteObject[] = [
  {
    path: 'agent',
    lazy: pageWithin(
      () => import('@/features/agent-settings/AgentSettingsPage'),
      (code) => code.AgentSettingsPage,
    ),
  },
  {
    path: 'agent/reset',
    lazy: pageWithin(
      () => import('@/features/agent-settings/reset/ResetPage'),
      (code) => code.ResetPage,
    ),
  },
  {
    path: 'agent/history',
    lazy: pageWithin(
      () => import('@/features/agent-settings/history/VersionsPage'),
      (code) => code.VersionsPage,
    ),
  },
  {
    path: 'agent/history/:number',
    lazy: pageWithin(
      () => import('@/features/agent-settings/history/VersionPage'),
      (code) => code.VersionPage,
    ),
  },
];

export const adminRoutes: RouteObject[] = [
  {
    path: 'users',
    lazy: pageWithin(
      () => import('@/features/users/UsersPage'),
      (code) => code.UsersPage,
    ),
  },
  {
    path: 'users/invitations',
    lazy: pageWithin(
      () => import('@/features/users/InvitationsPage'),
      (code) => code.InvitationsPage,
    ),
  },
  {
    path: 'agents',
    lazy: async () => ({ Component: (await import('@/features/agents/AgentsPage')).AgentsPage }),
  },
  {
    path: 'sign-in',
    lazy: pageWithin(
      () => import('@/features/sign-in/SignInSettingsPage'),
      (code) => code.SignInSettingsPage,
    ),
  },
  {
    path: 'agent-policy',
    lazy: pageWithin(
      () => import('@/features/agent-policy/AgentPolicyPage'),
      (code) => code.AgentPolicyPage,
    ),
  },
  {
    path: 'other-sites',
    lazy: pageWithin(
      () => import('@/features/other-sites/OtherSitesPage'),
      (code) => code.OtherSitesPage,
    ),
  },
  {
    path: 'instance-usage',
    lazy: pageWithin(
      () => import('@/features/instance-usage/InstanceUsagePage'),
      (code) => code.InstanceUsagePage,
    ),
  },
  {
    path: 'audit',
    lazy: pageWithin(
      () => import('@/features/audit/AuditPage'),
      (code) => code.AuditPage,
    ),
  },
];
