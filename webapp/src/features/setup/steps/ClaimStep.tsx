import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { useLocation } from 'react-router';
import { Skeleton } from '@/components/ui/Skeleton';
import { ApiProblem } from '@/lib/api/problem';
import { refetchState, setupTokenQuery } from '@/entities/onboarding/onboarding';
import {
  onSetupToken,
  rejectSetupToken,
  rememberSetupToken,
  setupToken,
  takeSetupToken,
} from '../setupToken';
import { AdminStep } from './AdminStep';
import { LinkStep } from './LinkStep';

/** Whoever holds the setup link becomes the administrator. What it is worth is known before anything is typed. */
export function ClaimStep() {
  const queryClient = useQueryClient();
  const location = useLocation();
  const token = useSyncExternalStore(onSetupToken, setupToken);
  const check = useQuery({ ...setupTokenQuery(token ?? ''), enabled: token !== null });
  const refusal = token !== null && check.error instanceof ApiProblem ? check.error : null;
  const invalid = refusal?.code === 'setup_token_invalid';
  const used = refusal?.status === 409;

  // A link pasted into the address of an open page changes its fragment alone.
  useEffect(() => void takeSetupToken(), [location]);

  useEffect(() => {
    if (invalid) rejectSetupToken();
    if (used) void refetchState(queryClient);
  }, [invalid, used, queryClient]);

  function tryToken(pasted: string) {
    rememberSetupToken(pasted);
    if (pasted === token) void check.refetch();
  }

  if (token === null || invalid) {
    return <LinkStep problem={invalid ? refusal : null} busy={check.isFetching} onToken={tryToken} />;
  }
  if (check.isPending && check.errorUpdateCount === 0) return <Skeleton lines={6} />;
  // Where the server could not be asked, it says so when the account is made.
  return <AdminStep token={token} />;
}
