import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Notice } from '@/components/ui/Notice';
import { Select } from '@/components/ui/Select';
import { TextField } from '@/components/ui/TextField';
import { useProblemText } from '@/hooks/useProblemText';
import type { NewInvitation } from '@/lib/api/types';
import { putFieldErrors } from '@/lib/putFieldErrors';
import { inviteMutation } from '@/entities/user/invitations';
import { InvitationLink } from './InvitationLink';
import css from './Users.module.css';

const EMAIL = /^[^\s@]+@[^\s@]+$/;

export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('users');
  const problemText = useProblemText();
  const invite = useMutation(inviteMutation(useQueryClient()));
  const form = useForm<NewInvitation>({ defaultValues: { email: '', role: 'member' }, mode: 'onTouched' });

  if (invite.data) return <InvitationLink made={invite.data} onClose={onClose} />;

  const submit = form.handleSubmit(({ email, role }) =>
    invite.mutate({ email: email.trim(), role }, { onError: (problem) => putFieldErrors(form, problem) }),
  );
  return (
    <Dialog open title={t('invite.title')} description={t('invite.text')} onClose={onClose}>
      <form className={css.form} noValidate onSubmit={submit}>
        {invite.isError && <Notice tone="bad" title={problemText(invite.error)} />}
        <TextField
          label={t('invite.email')}
          type="email"
          inputMode="email"
          autoComplete="off"
          error={form.formState.errors.email?.message}
          {...form.register('email', {
            validate: (email) => EMAIL.test(email.trim()) || t('invite.emailInvalid'),
          })}
        />
        <Select
          label={t('invite.role')}
          {...form.register('role')}
          options={[
            { value: 'member', label: t('roles.member') },
            { value: 'admin', label: t('roles.admin') },
          ]}
        />
        <div className={css.actions}>
          <Button look="primary" type="submit" busy={invite.isPending}>
            {t(invite.isPending ? 'invite.submitting' : 'invite.submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
