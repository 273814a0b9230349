import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { NewPasswordField } from '@/components/password/NewPasswordField';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { TextField } from '@/components/ui/TextField';
import { useProblemText } from '@/hooks/useProblemText';
import { ApiProblem } from '@/lib/api/problem';
import { putFieldErrors } from '@/lib/putFieldErrors';
import { acceptInvitationMutation, invitationKeys } from '@/entities/user/invitations';
import css from './Invite.module.css';
import { forgetInvitationToken } from './invitationToken';

interface AcceptValues {
  displayName: string;
  username: string;
  password: string;
}

const USERNAME = /^[A-Za-z0-9._-]{2,64}$/;

export function AcceptForm({ token, email }: { token: string; email: string }) {
  const { t } = useTranslation('invite');
  const problemText = useProblemText();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const accept = useMutation(acceptInvitationMutation(queryClient));
  const form = useForm<AcceptValues>({
    defaultValues: { displayName: '', username: suggestion(email), password: '' },
    mode: 'onTouched',
  });
  const { errors } = form.formState;

  const submit = form.handleSubmit((acceptance) =>
    accept.mutate({ token, acceptance }, { onSuccess: goIn, onError: show }),
  );

  function goIn() {
    forgetInvitationToken();
    void navigate('/chat', { replace: true });
  }

  function show(problem: Error) {
    putFieldErrors(form, problem);
    if (!(problem instanceof ApiProblem)) return;
    if (problem.code === 'username_taken') {
      form.setError('username', { message: problemText(problem) }, { shouldFocus: true });
    }
    // Answered or revoked meanwhile: the page says so once it has asked again.
    if (problem.code === 'invitation_invalid') {
      void queryClient.resetQueries({ queryKey: invitationKeys.open(token) });
    }
  }

  const taken = accept.error instanceof ApiProblem && accept.error.code === 'username_taken';
  return (
    <form className={css.form} noValidate onSubmit={submit}>
      {accept.error && !taken && <Notice tone="bad" title={problemText(accept.error)} />}
      <TextField
        label={t('displayName')}
        hint={t('displayNameHint')}
        autoComplete="name"
        maxLength={100}
        error={errors.displayName?.message}
        {...form.register('displayName', {
          validate: (name) => name.trim() !== '' || t('displayNameRequired'),
        })}
      />
      <TextField
        label={t('username')}
        hint={t('usernameHint')}
        autoComplete="username"
        autoCapitalize="off"
        spellCheck={false}
        error={errors.username?.message}
        {...form.register('username', {
          required: t('usernameInvalid'),
          pattern: { value: USERNAME, message: t('usernameInvalid') },
        })}
      />
      <NewPasswordField label={t('password')} control={form.control} name="password" />
      <Button look="primary" type="submit" busy={accept.isPending}>
        {t(accept.isPending ? 'submitting' : 'submit')}
      </Button>
    </form>
  );
}

/** What stands before the @, where it can be a user name. */
function suggestion(email: string): string {
  const name = email.split('@')[0] ?? '';
  return USERNAME.test(name) ? name : '';
}
