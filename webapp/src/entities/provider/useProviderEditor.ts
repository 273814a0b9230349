import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { ApiProblem } from '@/lib/api/problem';
import type { NewProvider, Preset, Probe } from '@/lib/api/types';
import { putFieldErrors } from '@/lib/putFieldErrors';
import {
  draftOf,
  manualModels,
  newProviderOf,
  valuesOfPreset,
  withPrimaryFirst,
  type ProviderValues,
} from './draft';
import { finishedRun, useProbe } from './useProbe';

interface EditorOptions {
  preset: Preset;
  takenNames: readonly string[];
  onSave: (provider: NewProvider) => Promise<unknown>;
}

/**
 * A new provider from vendor card to saved: fill in, test, choose a model, save. A result is worth something only for
 * what was tested, so it is dropped as soon as one of these fields changes.
 */
export function useProviderEditor({ preset, takenNames, onSave }: EditorOptions) {
  const form = useForm<ProviderValues>({
    defaultValues: valuesOfPreset(preset, takenNames),
    mode: 'onTouched',
  });
  const [tested, setTested] = useState<{ probe: Probe; draft: string } | null>(null);
  const [primary, setPrimary] = useState('');
  const probing = useProbe();
  const saving = useMutation({ mutationFn: onSave });

  const watched = useWatch({ control: form.control }) as Partial<ProviderValues>;
  const values = { ...form.getValues(), ...watched };
  const probe = tested?.draft === fingerprint(values) ? tested.probe : null;
  const models = probe && probe.models.length > 0 ? probe.models : manualModels(values);

  function show(result: Probe, draft: string) {
    setTested({ probe: result, draft });
    setPrimary((chosen) =>
      result.models.some(({ id }) => id === chosen) ? chosen : (result.models[0]?.id ?? ''),
    );
  }

  const test = form.handleSubmit(async (current) => {
    const draft = fingerprint(current);
    saving.reset();
    const result = await probing.start({ draft: draftOf(current) });
    if (result) show(result, draft);
  });

  const save = (saveUnverified: boolean) =>
    form.handleSubmit(async (current) => {
      const found = probe?.models.length ? withPrimaryFirst(probe.models, primary) : manualModels(current);
      try {
        await saving.mutateAsync(newProviderOf(current, found, saveUnverified));
      } catch (problem) {
        if (!(problem instanceof ApiProblem)) return;
        if (problem.probe) show(problem.probe, fingerprint(current));
        putFieldErrors(form, problem);
      }
    });

  function choosePreset(chosen: Preset) {
    form.reset(valuesOfPreset(chosen, takenNames));
    probing.reset();
    saving.reset();
    setTested(null);
  }

  const testing = probing.run.state === 'running';
  const unfinished = testing || probing.run.state === 'cancelled' || probing.run.state === 'failed';
  /** What the ladder shows: a test under way, or the result that still fits the form. */
  const run = unfinished ? probing.run : probe && finishedRun(probe);
  const { cancel } = probing;
  return { form, probe, run, models, primary, setPrimary, test, testing, cancel, save, saving, choosePreset };
}

export type ProviderEditor = ReturnType<typeof useProviderEditor>;

function fingerprint(values: ProviderValues): string {
  // Another model list does not undo a passed test of address and key.
  return JSON.stringify(draftOf({ ...values, modelIds: '' }));
}
