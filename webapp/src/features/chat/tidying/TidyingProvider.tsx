import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import {
  deleteConversationMutation,
  restoreConversationMutation,
} from '@/entities/conversation/conversations';
import { TidyingContext, type Removed } from './useTidying';

// The server erases after a minute; what is offered until then must still work.
const LONGEST_MS = 45_000;

/** Remembers what was deleted last, however often the list itself comes and goes. */
export function TidyingProvider({ children }: { children: ReactNode }) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [problem, setProblem] = useState<Error | null>(null);
  const { mutate: deleteOne } = useMutation(deleteConversationMutation(queryClient));
  const { mutate: restoreOne } = useMutation(restoreConversationMutation(queryClient));

  useEffect(() => {
    if (!removed) return;
    const timer = setTimeout(() => setRemoved(null), LONGEST_MS);
    return () => clearTimeout(timer);
  }, [removed]);

  const failed = useCallback((why: Error) => {
    setRemoved(null);
    setProblem(why);
  }, []);

  const remove = useCallback(
    (what: Removed) =>
      deleteOne(what.id, {
        onSuccess: () => {
          setProblem(null);
          setRemoved(what);
          if (what.current) void navigate('/chat', { replace: true });
        },
        onError: failed,
      }),
    [deleteOne, navigate, failed],
  );

  const undo = useCallback(() => {
    if (!removed) return;
    restoreOne(removed.id, {
      onSuccess: () => {
        setRemoved(null);
        if (removed.current) void navigate(`/chat/${removed.id}`);
      },
      onError: failed,
    });
  }, [removed, restoreOne, navigate, failed]);

  const dismiss = useCallback(() => {
    setRemoved(null);
    setProblem(null);
  }, []);

  const tidying = useMemo(
    () => ({ removed, problem, remove, undo, dismiss, failed }),
    [removed, problem, remove, undo, dismiss, failed],
  );
  return <TidyingContext value={tidying}>{children}</TidyingContext>;
}
