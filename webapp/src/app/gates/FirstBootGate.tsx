import { useQuery } from '@tanstack/react-query';
import { matchPath, Navigate, Outlet, useLocation } from 'react-router';
import { useLastProblem } from '@/hooks/useLastProblem';
import { onboardingQuery } from '@/entities/onboarding/onboarding';
import { setupToken } from '@/features/setup/setupToken';
import { UsedLinkPage } from '@/features/setup/UsedLinkPage';
import { Splash } from '../pages/Splash';
import { UnreachablePage } from '../pages/UnreachablePage';

const ASK_AGAIN_MS = 3000;

/** Before the first setup is finished there is only the wizard; afterwards there is no wizard any more. */
export function FirstBootGate() {
  const onboarding = useQuery({
    ...onboardingQuery,
    refetchInterval: ({ state }) => (state.data ? false : ASK_AGAIN_MS),
  });
  const problem = useLastProblem(onboarding);
  const { pathname } = useLocation();
  const setup = matchPath('/setup/:place?/:conversationId?', pathname);

  if (!onboarding.data) return problem ? <UnreachablePage problem={problem} /> : <Splash />;
  if (!onboarding.data.completed && !setup) return <Navigate to={wizardFor(pathname)} replace />;
  if (onboarding.data.completed && setup) {
    if (setupToken()) return <UsedLinkPage />;
    // What was said in the wizard goes on in the chat.
    const { conversationId } = setup.params;
    return <Navigate to={conversationId ? `/chat/${conversationId}` : '/chat'} replace />;
  }
  return <Outlet />;
}

/** A link that an answer's problem offers leads to the same thing in the wizard. */
function wizardFor(pathname: string): string {
  return pathname === '/settings/providers' ? '/setup/provider' : '/setup';
}
