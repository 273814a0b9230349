import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { refusedNames } from '@/lib/api/refusedNames';
import type { AgentPolicy } from '@/lib/api/types';
import { putFieldErrors } from '@/lib/putFieldErrors';
import { saveAgentPolicyMutation } from '@/lib/resources/agentPolicy';
import { policyOf, valuesOf, type PolicyValues } from './values';

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
        const refused = refusedNames(problem, 'allowedHosts', current.allowedHosts);
        if (refused.length > 0) {
          const message = refused
            .map(({ name, message }) => t('hosts.problem', { host: name, message }))
            .join(' ');
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
