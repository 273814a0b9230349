import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useReload } from '@/hooks/useReload';
import type { Tagged } from '@/lib/api/client';
import { refusedNames } from '@/lib/api/refusedNames';
import type { AgentPolicy } from '@/lib/api/types';
import { putFieldErrors } from '@/lib/putFieldErrors';
import { agentPolicyQuery, saveAgentPolicyMutation } from '@/entities/agent/agentPolicy';
import { policyOf, valuesOf, type PolicyValues } from './values';

export function usePolicyForm(policy: Tagged<AgentPolicy>) {
  const { t, i18n } = useTranslation('policy');
  const values = (one: AgentPolicy) => valuesOf(one, i18n.language);
  const form = useForm<PolicyValues>({ defaultValues: values(policy), mode: 'onTouched' });
  const save = useMutation(saveAgentPolicyMutation(useQueryClient()));

  const [base, setBase] = useState(policy.etag);
  const take = (current: Tagged<AgentPolicy>) => {
    setBase(current.etag);
    form.reset(values(current));
  };

  const submit = (overwrite: boolean) =>
    form.handleSubmit((current) =>
      save.mutate(
        { policy: policyOf(current), etag: overwrite ? null : base },
        { onSuccess: take, onError: (problem) => showRefused(problem, current) },
      ),
    );

  function showRefused(problem: unknown, current: PolicyValues) {
    putFieldErrors(form, problem, {
      idleBounds: 'min',
      'idleBounds.min': 'min',
      'idleBounds.max': 'max',
      answerSilenceMin: 'silence',
    });
    const refused = refusedNames(problem, 'allowedHosts', current.allowedHosts);
    if (refused.length === 0) return;
    const message = refused.map(({ name, message }) => t('hosts.problem', { host: name, message })).join(' ');
    form.setError('allowedHosts', { message });
  }

  const restart = (current: Tagged<AgentPolicy>) => {
    save.reset();
    take(current);
  };
  const reload = useReload(agentPolicyQuery, restart);
  return { form, save, submit, reload, discard: () => restart(policy) };
}
