import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useLastProblem } from '@/hooks/useLastProblem';
import { onboardingQuery } from '@/entities/onboarding/onboarding';
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
  const atSetup = useLocation().pathname === '/setup';

  if (!onboarding.data) return problem ? <UnreachablePage problem={problem} /> : <Splash />;
  if (!onboarding.data.completed && !atSetup) return <Navigate to="/setup" replace />;
  if (onboarding.data.completed && atSetup) return <Navigate to="/chat" replace />;
  return <Outlet />;
}
