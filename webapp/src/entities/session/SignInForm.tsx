import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '@/hooks/useProblemText';
import type { Credentials } from '@/lib/api/types';
import { signInMutation } from './session';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { SecretField, TextField } from '@/components/ui/TextField';
import css from './SignInForm.module.css';

/** Signs in with a password. What follows is decided where the session is watched. */
export function SignInForm() {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const signIn = useMutation(signInMutation(useQueryClient()));
  const form = useForm<Credentials>({ defaultValues: { username: '', password: '' } });
  const { errors } = form.formState;

  const submit = form.handleSubmit((credentials) =>
    signIn.mutate(credentials, { onError: () => form.setFocus('password', { shouldSelect: true }) }),
  );

  return (
    <form className={css.form} noValidate onSubmit={submit}>
      {signIn.isError && <Notice tone="bad" title={problemText(signIn.error)} />}
      <TextField
        label={t('signIn.username')}
        error={errors.username?.message}
        autoComplete="username"
        autoCapitalize="off"
        spellCheck={false}
        {...form.register('username', { required: t('signIn.usernameRequired') })}
      />
      <SecretField
        label={t('signIn.password')}
        error={errors.password?.message}
        autoComplete="current-password"
        {...form.register('password', { required: t('signIn.passwordRequired') })}
      />
      <Button look="primary" type="submit" busy={signIn.isPending}>
        {t(signIn.isPending ? 'signIn.submitting' : 'signIn.submit')}
      </Button>
    </form>
  );
}
