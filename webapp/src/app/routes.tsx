import { Navigate, type RouteObject } from 'react-router';
import { preloadMarkdown } from '@/components/markdown/Markdown';
import { CrashPage } from './pages/CrashPage';
import { NotFoundPage } from './pages/NotFoundPage';
import { AdminGate } from './gates/AdminGate';
import { FirstBootGate } from './gates/FirstBootGate';
import { SessionGate } from './gates/SessionGate';
import { Splash } from './pages/Splash';
import { page, pageWithin } from './page';
import { accountRoutes, adminRoutes, agentRoutes } from './settingsRoutes';

/** Who may see what, from the outside in: a server that is set up, then somebody who is signed in. */
export const routes: RouteObject[] = [
  {
    element: <FirstBootGate />,
    errorElement: <CrashPage />,
    hydrateFallbackElement: <Splash />,
    children: [
      { path: '/', element: <Navigate to="/chat" replace /> },
      { path: '/setup', lazy: page(async () => (await import('./pages/SetupRoute')).SetupRoute) },
      { path: '/login', lazy: page(async () => (await import('./pages/LoginPage')).LoginPage) },
      {
        path: '/invite',
        lazy: page(async () => (await import('@/features/invite/InvitePage')).InvitePage),
      },
      {
        path: '/reset',
        lazy: page(async () => (await import('@/features/reset/ResetPage')).ResetPage),
      },
      {
        element: <SessionGate />,
        children: [
          {
            path: '/chat/:conversationId?',
            lazy: page(async () => {
              preloadMarkdown();
              return (await import('./pages/ChatRoute')).ChatRoute;
            }),
          },
          {
            path: '/settings',
            lazy: page(async () => (await import('./pages/SettingsLayout')).SettingsLayout),
            children: [
              { index: true, element: <Navigate to="providers" replace /> },
              {
                path: 'providers',
                lazy: pageWithin(
                  async () => (await import('@/features/providers/ProvidersPage')).ProvidersPage,
                ),
              },
              ...agentRoutes,
              {
                path: 'usage',
                lazy: pageWithin(async () => (await import('@/features/usage/UsagePage')).UsagePage),
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
