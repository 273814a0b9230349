import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';

type Asked = Pick<UseQueryResult<unknown>, 'error' | 'errorUpdateCount'>;

/** Why a query has no answer yet, also while it is asked again: what is shown then does not come and go. */
export function useLastProblem({ error, errorUpdateCount }: Asked): Error | null {
  const [last, setLast] = useState(error);
  if (error && error !== last) setLast(error);
  return error ?? (errorUpdateCount > 0 ? last : null);
}
