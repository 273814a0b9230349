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
import { resetKeys, resetPasswordMutation } from '@/entities/user/resets';
import css from './Reset.module.css';
import { forgetResetToken } from './resetToken';

interface ResetFormProps {
  token: string;
  username: string;
  onDone: () => void;
}

export function ResetForm({ token, username, onDone }: ResetFormProps) {
  const { t } = useTranslation('reset');
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const reset = useMutation(resetPasswordMutation(queryClient));
  const form = useForm({ defaultValues: { password: '' }, mode: 'onTouched' });

  const submit = form.handleSubmit(({ password }) =>
    reset.mutate({ token, password }, { onSuccess: finish, onError: show }),
  );

  function finish() {
    forgetResetToken();
    onDone();
  }

  function show(problem: Error) {
    putFieldErrors(form, problem);
    // Used or replaced meanwhile: the page says so once it has asked again.
    if (problem instanceof ApiProblem && problem.code === 'reset_invalid') {
      void queryClient.resetQueries({ queryKey: resetKeys.open(token) });
    }
  }

  return (
    <form className={css.form} noValidate onSubmit={submit}>
      <p className={css.lead}>{t('lead')}</p>
      {reset.error && <Notice tone="bad" title={problemText(reset.error)} />}
      {/* Read only, and there for programs that keep passwords. */}
      <TextField label={t('username')} autoComplete="username" readOnly value={username} />
      <NewPasswordField label={t('password')} control={form.control} name="password" />
      <Button look="primary" type="submit" busy={reset.isPending}>
        {t(reset.isPending ? 'submitting' : 'submit')}
      </Button>
    </form>
  );
}
