import { Navigate, type RouteObject } from 'react-router';
import { CrashPage } from './pages/CrashPage';
import { NotFoundPage } from './pages/NotFoundPage';
import { AdminGate } from './gates/AdminGate';
import { FirstBootGate } from './gates/FirstBootGate';
import { SessionGate } from './gates/SessionGate';
import { Splash } from './pages/Splash';
import { chatCode, page, pageWithin } from './page';
import { accountRoutes, adminRoutes, agentRoutes } from './settingsRoutes';

/** Who may see what, from the outside in: a server that is set up, then somebody who is signed in. */
export const routes: RouteObject[] = [
  {
    element: <FirstBootGate />,
    errorElement: <CrashPage />,
    hydrateFallbackElement: <Splash />,
    children: [
      { path: '/', element: <Navigate to="/chat" replace /> },
      {
        path: '/setup/:place?/:conversationId?',
        lazy: page(
          () => import('./pages/SetupRoute'),
          (code) => code.SetupRoute,
        ),
      },
      {
        path: '/login',
        lazy: page(
          () => import('./pages/LoginPage'),
          (code) => code.LoginPage,
        ),
      },
      {
        path: '/invite',
        lazy: page(
          () => import('@/features/invite/InvitePage'),
          (code) => code.InvitePage,
        ),
      },
      {
        path: '/reset',
        lazy: page(
          () => import('@/features/reset/ResetPage'),
          (code) => code.ResetPage,
        ),
      },
      {
        path: '/deleted',
        lazy: page(
          () => import('@/features/account/DeletedPage'),
          (code) => code.DeletedPage,
        ),
      },
      {
        element: <SessionGate />,
        children: [
          {
            path: '/chat/:conversationId?',
            lazy: page(chatCode, (code) => code.ChatRoute),
          },
          {
            path: '/settings',
            lazy: page(
              () => import('./pages/SettingsLayout'),
              (code) => code.SettingsLayout,
            ),
            children: [
              { index: true, element: <Navigate to="providers" replace /> },
              {
                path: 'providers',
                lazy: pageWithin(
                  () => import('@/features/providers/ProvidersPage'),
                  (code) => code.ProvidersPage,
                ),
              },
              ...agentRoutes,
              {
                path: 'usage',
                lazy: pageWithin(
                  () => import('@/features/usage/UsagePage'),
                  (code) => code.UsagePage,
                ),
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
