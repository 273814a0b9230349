import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { SecretField, TextField } from '@/components/ui/TextField';
import { useProblemText } from '@/hooks/useProblemText';
import { ApiProblem } from '@/lib/api/problem';
import { claimAdminMutation, refetchState } from '@/lib/resources/onboarding';
import { byteLength, MAX_BYTES, MIN_LENGTH } from '../passwordStrength';
import { forgetSetupToken, setupToken } from '../setupToken';
import css from '../Setup.module.css';
import { PasswordStrength } from './PasswordStrength';
import { StepHeading } from './StepHeading';

interface AdminValues {
  username: string;
  password: string;
}

const USERNAME = /^[A-Za-z0-9._-]{2,64}$/;

export function AdminStep() {
  const { t } = useTranslation('setup');
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const claim = useMutation(claimAdminMutation(queryClient));
  const form = useForm<AdminValues>({ defaultValues: { username: '', password: '' }, mode: 'onTouched' });
  const { errors } = form.formState;
  const password = useWatch({ control: form.control, name: 'password' });

  const submit = form.handleSubmit((values) =>
    claim.mutate(
      { setupToken: setupToken() ?? '', ...values },
      { onSuccess: forgetSetupToken, onError: (problem) => showProblem(problem) },
    ),
  );

  function showProblem(problem: unknown) {
    if (!(problem instanceof ApiProblem)) return;
    // Somebody was quicker: the wizard goes on with a sign-in.
    if (problem.code === 'admin_exists' || problem.code === 'onboarding_completed')
      void refetchState(queryClient);
    for (const [field, { message }] of Object.entries(problem.fieldErrors)) {
      if (field in form.getValues()) form.setError(field as keyof AdminValues, { message });
    }
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
        <SecretField
          label={t('admin.password')}
          hint={<PasswordStrength password={password} />}
          error={errors.password?.message}
          autoComplete="new-password"
          {...form.register('password', {
            validate: {
              short: (value) => value.length >= MIN_LENGTH || t('admin.passwordShort'),
              long: (value) => byteLength(value) <= MAX_BYTES || t('admin.passwordLong'),
            },
          })}
        />
        <Button look="primary" type="submit" busy={claim.isPending}>
          {t(claim.isPending ? 'admin.submitting' : 'admin.submit')}
        </Button>
      </form>
    </>
  );
}
