import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useAgentEvents } from '@/entities/agent/useAgentEvents';
import { useLastProblem } from '@/hooks/useLastProblem';
import { receiptQuery } from '@/entities/account/account';
import { sessionQuery } from '@/entities/session/session';
import { useAppliedAccount } from '@/features/account/useAppliedAccount';
import { Overlays } from '../overlays/Overlays';
import { Splash } from '../pages/Splash';
import { UnreachablePage } from '../pages/UnreachablePage';
import { useAttention } from '../useAttention';
import { loginPath } from './nextPath';

export function SessionGate() {
  const session = useQuery(sessionQuery);
  const receipt = useQuery(receiptQuery);
  const problem = useLastProblem(session);
  const { pathname, search } = useLocation();

  if (session.data) return <SignedIn userId={session.data.id} />;
  if (session.data === null && receipt.data) return <Navigate to="/deleted" replace />;
  if (session.data === null) return <Navigate to={loginPath(pathname + search)} replace />;
  return problem ? <UnreachablePage problem={problem} /> : <Splash />;
}

function SignedIn({ userId }: { userId: string }) {
  useAgentEvents();
  useAttention(userId);
  useAppliedAccount();
  return (
    <Overlays>
      <Outlet />
    </Overlays>
  );
}
