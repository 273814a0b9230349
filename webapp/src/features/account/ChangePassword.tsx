import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { NewPasswordField } from '@/components/password/NewPasswordField';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Notice } from '@/components/ui/Notice';
import { SecretField } from '@/components/ui/TextField';
import { useProblemText } from '@/hooks/useProblemText';
import { ApiProblem } from '@/lib/api/problem';
import type { PasswordChange } from '@/lib/api/types';
import { putFieldErrors } from '@/lib/putFieldErrors';
import { changePasswordMutation } from '@/entities/session/ownSessions';
import css from './Account.module.css';

export function ChangePassword({ onClose, onChanged }: { onClose: () => void; onChanged: () => void }) {
  const { t } = useTranslation('account');
  const problemText = useProblemText();
  const change = useMutation(changePasswordMutation(useQueryClient()));
  const form = useForm<PasswordChange>({
    defaultValues: { currentPassword: '', newPassword: '' },
    mode: 'onTouched',
  });

  const submit = form.handleSubmit((passwords) =>
    change.mutate(passwords, { onSuccess: onChanged, onError: show }),
  );

  function show(problem: Error) {
    putFieldErrors(form, problem);
    if (isWrong(problem)) {
      form.setError('currentPassword', { message: problemText(problem) }, { shouldFocus: true });
    }
  }

  return (
    <Dialog open title={t('password.open')} description={t('password.text')} onClose={onClose}>
      <form className={css.form} noValidate onSubmit={submit}>
        {change.error && !isWrong(change.error) && <Notice tone="bad" title={problemText(change.error)} />}
        <SecretField
          label={t('password.current')}
          autoComplete="current-password"
          error={form.formState.errors.currentPassword?.message}
          {...form.register('currentPassword', { required: t('password.currentRequired') })}
        />
        <NewPasswordField label={t('password.new')} control={form.control} name="newPassword" />
        <div>
          <Button look="primary" type="submit" busy={change.isPending}>
            {t(change.isPending ? 'password.submitting' : 'password.open')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function isWrong(problem: Error): boolean {
  return problem instanceof ApiProblem && problem.code === 'wrong_password';
}
