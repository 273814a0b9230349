import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useAgentEvents } from '@/entities/agent/useAgentEvents';
import { useLastProblem } from '@/hooks/useLastProblem';
import { sessionQuery } from '@/entities/session/session';
import { Overlays } from '../overlays/Overlays';
import { Splash } from '../pages/Splash';
import { UnreachablePage } from '../pages/UnreachablePage';
import { loginPath } from './nextPath';

export function SessionGate() {
  const session = useQuery(sessionQuery);
  const problem = useLastProblem(session);
  const { pathname, search } = useLocation();

  if (session.data) return <SignedIn />;
  if (session.data === null) return <Navigate to={loginPath(pathname + search)} replace />;
  return problem ? <UnreachablePage problem={problem} /> : <Splash />;
}

function SignedIn() {
  useAgentEvents();
  return (
    <Overlays>
      <Outlet />
    </Overlays>
  );
}
