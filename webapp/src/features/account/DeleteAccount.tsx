import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Notice } from '@/components/ui/Notice';
import { SecretField, TextField } from '@/components/ui/TextField';
import { deleteAccountMutation } from '@/entities/account/account';
import { useProblemText } from '@/hooks/useProblemText';
import { ApiProblem } from '@/lib/api/problem';
import type { User } from '@/lib/api/types';
import { putFieldErrors } from '@/lib/putFieldErrors';
import css from './Account.module.css';

/** Asks for what nobody types by mistake, and for the password of whoever has one. */
export function DeleteAccount({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useTranslation('account');
  const problemText = useProblemText();
  const remove = useMutation(deleteAccountMutation(useQueryClient()));
  const form = useForm({ defaultValues: { username: '', password: '' } });
  const { errors } = form.formState;
  const hasPassword = user.signInMethod !== 'oidc';

  const submit = form.handleSubmit(({ username, password }) =>
    remove.mutate(hasPassword ? { username, password } : { username }, { onError: show }),
  );

  function show(problem: Error) {
    putFieldErrors(form, problem);
    if (isWrongPassword(problem)) {
      form.setError('password', { message: problemText(problem) }, { shouldFocus: true });
    }
  }

  return (
    <Dialog open title={t('delete.sure')} description={t('delete.means')} onClose={onClose}>
      <form className={css.form} noValidate onSubmit={submit}>
        {remove.error && !isWrongPassword(remove.error) && (
          <Notice tone="bad" title={problemText(remove.error)} />
        )}
        <TextField
          label={t('delete.username', { username: user.username })}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          error={errors.username?.message}
          {...form.register('username', {
            validate: (typed) => typed.trim().toLowerCase() === user.username || t('delete.usernameWrong'),
          })}
        />
        {hasPassword && (
          <SecretField
            label={t('delete.password')}
            autoComplete="current-password"
            error={errors.password?.message}
            {...form.register('password', { required: t('delete.passwordRequired') })}
          />
        )}
        <div className={css.actions}>
          <Button look="danger" type="submit" busy={remove.isPending}>
            {t(remove.isPending ? 'delete.submitting' : 'delete.confirm')}
          </Button>
          <Button look="quiet" disabled={remove.isPending} onClick={onClose}>
            {t('delete.keep')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function isWrongPassword(problem: Error): boolean {
  return problem instanceof ApiProblem && problem.code === 'wrong_password';
}
