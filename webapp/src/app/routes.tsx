import { Navigate, type RouteObject } from 'react-router';
import { preloadMarkdown } from '@/components/markdown/Markdown';
import { CrashPage } from './pages/CrashPage';
import { NotFoundPage } from './pages/NotFoundPage';
import { AdminGate } from './gates/AdminGate';
import { FirstBootGate } from './gates/FirstBootGate';
import { SessionGate } from './gates/SessionGate';
import { Splash } from './pages/Splash';

const accountRoutes: RouteObject[] = [
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

const adminRoutes: RouteObject[] = [
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
    path: 'audit',
    lazy: async () => ({ Component: (await import('@/features/audit/AuditPage')).AuditPage }),
  },
];

/** Who may see what, from the outside in: a server that is set up, then somebody who is signed in. */
export const routes: RouteObject[] = [
  {
    element: <FirstBootGate />,
    errorElement: <CrashPage />,
    hydrateFallbackElement: <Splash />,
    children: [
      { path: '/', element: <Navigate to="/chat" replace /> },
      { path: '/setup', lazy: async () => ({ Component: (await import('./pages/SetupRoute')).SetupRoute }) },
      { path: '/login', lazy: async () => ({ Component: (await import('./pages/LoginPage')).LoginPage }) },
      {
        path: '/invite',
        lazy: async () => ({ Component: (await import('@/features/invite/InvitePage')).InvitePage }),
      },
      {
        element: <SessionGate />,
        children: [
          {
            path: '/chat/:conversationId?',
            lazy: async () => {
              preloadMarkdown();
              return { Component: (await import('./pages/ChatRoute')).ChatRoute };
            },
          },
          {
            path: '/settings',
            lazy: async () => ({ Component: (await import('./pages/SettingsLayout')).SettingsLayout }),
            children: [
              { index: true, element: <Navigate to="providers" replace /> },
              {
                path: 'providers',
                lazy: async () => ({
                  Component: (await import('@/features/providers/ProvidersPage')).ProvidersPage,
                }),
              },
              {
                path: 'agent',
                lazy: async () => ({
                  Component: (await import('@/features/agent-settings/AgentSettingsPage')).AgentSettingsPage,
                }),
              },
              ...accountRoutes,
              { element: <AdminGate />, children: adminRoutes },
            ],
          },
        ],
      },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
];
