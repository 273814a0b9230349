import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { NewPasswordField } from '@/components/password/NewPasswordField';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { TextField } from '@/components/ui/TextField';
import { useProblemText } from '@/hooks/useProblemText';
import { ApiProblem } from '@/lib/api/problem';
import { putFieldErrors } from '@/lib/putFieldErrors';
import { claimAdminMutation, refetchState } from '@/entities/onboarding/onboarding';
import { useGoTo } from '../places';
import { forgetSetupToken } from '../setupToken';
import css from '../Setup.module.css';
import { StepHeading } from './StepHeading';

interface AdminValues {
  username: string;
  password: string;
}

const USERNAME = /^[A-Za-z0-9._-]{2,64}$/;

export function AdminStep({ token }: { token: string }) {
  const { t } = useTranslation('setup');
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const goTo = useGoTo();
  const claim = useMutation(claimAdminMutation(queryClient));
  const form = useForm<AdminValues>({ defaultValues: { username: '', password: '' }, mode: 'onTouched' });
  const { errors } = form.formState;

  const submit = form.handleSubmit((values) =>
    claim.mutateAsync({ setupToken: token, ...values }).then(() => {
      forgetSetupToken();
      goTo('provider');
    }, showProblem),
  );

  function showProblem(problem: unknown) {
    if (!(problem instanceof ApiProblem)) return;
    // Somebody was quicker: the wizard goes on with a sign-in.
    if (problem.code === 'admin_exists' || problem.code === 'onboarding_completed')
      void refetchState(queryClient);
    putFieldErrors(form, problem);
  }

  return (
    <>
      <StepHeading title={t('admin.title')} lead={t('admin.lead')} />
      <form className={css.form} noValidate onSubmit={submit}>
        {claim.isError && <Notice tone="bad" title={problemText(claim.error)} />}
        <TextField
          label={t('admin.username')}
          hint={t('admin.usernameHint')}
          error={errors.username?.message}
          autoComplete="username"
          autoCapitalize="off"
          spellCheck={false}
          {...form.register('username', {
            required: t('admin.usernameInvalid'),
            pattern: { value: USERNAME, message: t('admin.usernameInvalid') },
          })}
        />
        <NewPasswordField label={t('admin.password')} control={form.control} name="password" />
        <Button look="primary" type="submit" busy={claim.isPending}>
          {t(claim.isPending ? 'admin.submitting' : 'admin.submit')}
        </Button>
      </form>
    </>
  );
}
