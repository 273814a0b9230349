import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/lib/api/problem';
import type { AgentPolicy } from '@/lib/api/types';
import { putFieldErrors } from '@/lib/putFieldErrors';
import { saveAgentPolicyMutation } from '@/lib/resources/agentPolicy';
import { policyOf, valuesOf, type PolicyValues } from './values';

const HOST = /^allowedHosts\[(\d+)]/;

export function usePolicyForm(policy: AgentPolicy) {
  const { t, i18n } = useTranslation('policy');
  const values = (one: AgentPolicy) => valuesOf(one, i18n.language);
  const form = useForm<PolicyValues>({ defaultValues: values(policy), mode: 'onTouched' });
  const save = useMutation(saveAgentPolicyMutation(useQueryClient()));

  const submit = form.handleSubmit((current) =>
    save.mutate(policyOf(current), {
      onSuccess: (saved) => form.reset(values(saved)),
      onError: (problem) => {
        putFieldErrors(form, problem, {
          idleBounds: 'min',
          'idleBounds.min': 'min',
          'idleBounds.max': 'max',
        });
        const refused = refusedHosts(problem, current.allowedHosts);
        if (refused.length > 0) {
          const message = refused.map((one) => t('hosts.problem', one)).join(' ');
          form.setError('allowedHosts', { message });
        }
      },
    }),
  );

  const discard = () => {
    save.reset();
    form.reset(values(policy));
  };
  return { form, save, submit, discard };
}

/** The server counts the hosts; people know them by name. */
function refusedHosts(problem: unknown, hosts: readonly string[]): { host: string; message: string }[] {
  if (!(problem instanceof ApiProblem)) return [];
  return Object.entries(problem.fieldErrors).flatMap(([field, { message }]) => {
    const host = hosts[Number(HOST.exec(field)?.[1])];
    return host === undefined ? [] : [{ host, message }];
  });
}
