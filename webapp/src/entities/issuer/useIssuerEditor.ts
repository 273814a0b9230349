import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useSearchParams } from 'react-router';
import { useReload } from '@/hooks/useReload';
import type { Tagged } from '@/lib/api/client';
import type { Issuer, IssuerDraft } from '@/lib/api/types';
import { browser } from '@/lib/leavePage';
import { putFieldErrors } from '@/lib/putFieldErrors';
import { issuerQuery, startTrialMutation, trialQuery } from './issuer';
import { draftOf, fingerprint, valuesOf, type IssuerValues } from './draft';
import { forgetForm, keepForm, keptForm } from './keptForm';

const FIELD_NAMES = { name: 'claimName', value: 'claimValue' } as const;

/** Where the client secret is: what the field's hint says and whether it may stay empty. */
export type SecretState = 'needed' | 'stored' | 'tested' | 'forgotten' | 'forgottenOrStored';

/** `etag`: of the settings that were on the page; null to save over whatever there is. */
export interface IssuerChange {
  issuer: IssuerDraft;
  etag: string | null;
}

interface EditorOptions {
  issuer: Tagged<Issuer>;
  /** The page the test comes back to. */
  returnTo: string;
  onSave: (change: IssuerChange) => Promise<Tagged<Issuer> | null>;
}

/**
 * Single sign-on from filled in to saved: the test leaves for the issuer and comes back with `?trial=`. Its result is
 * worth something only for what was tested, so it is dropped as soon as a field changes.
 */
export function useIssuerEditor({ issuer, returnTo, onSave }: EditorOptions) {
  const [search, setSearch] = useSearchParams();
  const trialId = search.get('trial') ?? '';
  const [kept, setKept] = useState(() => (trialId ? keptForm() : null));
  const form = useForm<IssuerValues>({ defaultValues: kept?.values ?? valuesOf(issuer), mode: 'onTouched' });
  const trial = useQuery({ ...trialQuery(trialId), enabled: trialId !== '' });
  const [base, setBase] = useState(kept ? kept.etag : issuer.etag);
  const starting = useMutation(startTrialMutation);
  const saving = useMutation({ mutationFn: onSave });

  const values = { ...form.getValues(), ...useWatch({ control: form.control }) };
  const applies = trialId !== '' && kept !== null && fingerprint(values) === fingerprint(kept.values);
  const passed = applies && trial.data?.status === 'passed';
  const secret = secretState();

  const test = form.handleSubmit(async (current) => {
    saving.reset();
    try {
      const started = await starting.mutateAsync({ ...draftOf(current), returnTo });
      keepForm(current, base);
      browser.goTo(started.authorizationUrl);
    } catch (problem) {
      putFieldErrors(form, problem, FIELD_NAMES);
    }
  });

  function startAt(shown: IssuerValues, saved: Tagged<Issuer> | null) {
    setBase(saved?.etag ?? null);
    forgetForm();
    setKept(null);
    setSearch({}, { replace: true });
    form.reset(shown);
  }

  const save = (overwrite = false) =>
    form.handleSubmit(async (current) => {
      starting.reset();
      try {
        const draft = { ...draftOf(current), ...(passed && { trialId }) };
        const saved = await saving.mutateAsync({ issuer: draft, etag: overwrite ? null : base });
        startAt({ ...current, clientSecret: '' }, saved);
      } catch (problem) {
        putFieldErrors(form, problem, FIELD_NAMES);
      }
    })();

  const reload = useReload(issuerQuery, (fresh: Tagged<Issuer>) => {
    saving.reset();
    startAt(valuesOf(fresh), fresh);
  });

  function secretState(): SecretState {
    if (passed) return 'tested';
    if (trialId && kept?.secretTyped) return issuer.hasClientSecret ? 'forgottenOrStored' : 'forgotten';
    return issuer.hasClientSecret ? 'stored' : 'needed';
  }

  return { form, secret, trial: applies ? trial : null, passed, test, starting, save, saving, reload };
}

export type IssuerEditor = ReturnType<typeof useIssuerEditor>;
