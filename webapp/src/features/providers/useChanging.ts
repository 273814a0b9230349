import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { finishedRun } from '@/entities/provider/useProbe';
import { ApiProblem } from '@/lib/api/problem';
import type { Provider, ProviderPatch } from '@/lib/api/types';
import { putFieldErrors } from '@/lib/putFieldErrors';
import { changeProviderMutation } from '@/entities/provider/providers';

/**
 * Saves changes of an account. A new key, address or protocol is tested by the server first; when that fails nothing
 * has changed, `refusal` is the test, and saving `anyway` is left to the person.
 */
export function useChanging<Values extends FieldValues>(
  provider: Provider,
  form: UseFormReturn<Values>,
  onSaved: () => void,
) {
  const saving = useMutation(changeProviderMutation(useQueryClient()));

  const save = (patch: ProviderPatch, anyway: boolean) =>
    saving.mutate(
      { id: provider.id, patch: { ...patch, ...(anyway && { saveUnverified: true }) } },
      { onSuccess: onSaved, onError: (problem) => putFieldErrors(form, problem) },
    );

  const probe = saving.error instanceof ApiProblem ? saving.error.probe : null;
  return {
    save,
    saving: saving.isPending,
    forget: saving.reset,
    refusal: probe && finishedRun(probe),
    problem: probe ? null : saving.error,
  };
}
