import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { NewPasswordField } from '@/components/password/NewPasswordField';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Notice } from '@/components/ui/Notice';
import { Select } from '@/components/ui/Select';
import { useProblemText } from '@/hooks/useProblemText';
import type { BreakglassAdmin, BreakglassReset } from '@/lib/api/types';
import { putFieldErrors } from '@/lib/putFieldErrors';
import { resetBreakglassMutation } from '@/entities/user/users';
import css from './SignInSettings.module.css';

interface ResetBreakglassProps {
  admins: readonly BreakglassAdmin[];
  onClose: () => void;
  onDone: (username: string) => void;
}

export function ResetBreakglass({ admins, onClose, onDone }: ResetBreakglassProps) {
  const { t } = useTranslation('issuer');
  const problemText = useProblemText();
  const reset = useMutation(resetBreakglassMutation);
  const form = useForm<BreakglassReset>({
    defaultValues: { username: admins[0]?.username ?? '', newPassword: '' },
    mode: 'onTouched',
  });

  const submit = form.handleSubmit((values) =>
    reset.mutate(values, {
      onSuccess: () => onDone(values.username),
      onError: (problem) => putFieldErrors(form, problem),
    }),
  );

  return (
    <Dialog open title={t('breakglass.reset')} description={t('breakglass.resetText')} onClose={onClose}>
      <form className={css.form} noValidate onSubmit={submit}>
        {reset.isError && <Notice tone="bad" title={problemText(reset.error)} />}
        <Select
          label={t('breakglass.account')}
          error={form.formState.errors.username?.message}
          {...form.register('username')}
          options={admins.map(({ username, isYou }) => ({
            value: username,
            label: isYou ? t('breakglass.you', { name: username }) : username,
          }))}
        />
        <NewPasswordField label={t('breakglass.new')} control={form.control} name="newPassword" />
        <div>
          <Button look="primary" type="submit" busy={reset.isPending}>
            {t(reset.isPending ? 'breakglass.submitting' : 'breakglass.submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
