import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { LeaveGuard } from '@/components/ui/LeaveGuard';
import { Notice } from '@/components/ui/Notice';
import { TextField } from '@/components/ui/TextField';
import { useProblemText } from '@/hooks/useProblemText';
import { putFieldErrors } from '@/lib/putFieldErrors';
import { saveUsageLimitMutation } from '@/entities/usage/usage';
import { wholeNumber } from '@/lib/wholeNumber';
import css from './Usage.module.css';

export function LimitForm({ own }: { own: number | null }) {
  const { t, i18n } = useTranslation(['usage', 'common']);
  const problemText = useProblemText();
  const shown = own === null ? '' : new Intl.NumberFormat(i18n.language).format(own);
  const form = useForm({ values: { monthlyTokens: shown } });
  const { isDirty } = form.formState;
  const save = useMutation(saveUsageLimitMutation(useQueryClient()));
  const submit = form.handleSubmit(({ monthlyTokens }) =>
    save.mutate(wholeNumber(monthlyTokens), { onError: (problem) => putFieldErrors(form, problem) }),
  );
  return (
    <form className={css.limitForm} noValidate onSubmit={submit}>
      <TextField
        label={t('limit.own')}
        hint={t('limit.ownHint')}
        error={form.formState.errors.monthlyTokens?.message}
        inputMode="numeric"
        className={css.tokens}
        {...form.register('monthlyTokens', {
          validate: (text) => text.trim() === '' || wholeNumber(text) !== null || t('limit.invalid'),
        })}
      />
      <div className={css.actions}>
        <Button type="submit" busy={save.isPending} disabled={!isDirty && !save.isPending}>
          {t(save.isPending ? 'common:saving' : 'common:save')}
        </Button>
        <span role="status" className={css.saved}>
          {save.isSuccess && !isDirty && t('limit.saved')}
        </span>
      </div>
      {save.isError && <Notice tone="bad" title={problemText(save.error)} />}
      <LeaveGuard
        when={isDirty && !save.isPending}
        title={t('common:leave.title')}
        text={t('common:leave.text')}
        confirm={t('common:leave.confirm')}
      />
    </form>
  );
}
