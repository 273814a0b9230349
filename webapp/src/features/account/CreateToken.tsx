import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { CopyField } from '@/components/ui/CopyField';
import { Dialog } from '@/components/ui/Dialog';
import { Notice } from '@/components/ui/Notice';
import { Select } from '@/components/ui/Select';
import { TextField } from '@/components/ui/TextField';
import { useProblemText } from '@/hooks/useProblemText';
import type { PersonalToken } from '@/lib/api/types';
import { putFieldErrors } from '@/lib/putFieldErrors';
import { createTokenMutation } from '@/entities/session/tokens';
import css from './Account.module.css';

interface TokenValues {
  name: string;
  scope: PersonalToken['scope'];
  days: string;
}

const SCOPES = ['chat', 'full'] as const;
const DAYS = [7, 30, 90, 365];
const DAY_MS = 86_400_000;

export function CreateToken({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['account', 'common']);
  const problemText = useProblemText();
  const create = useMutation(createTokenMutation(useQueryClient()));
  const form = useForm<TokenValues>({ defaultValues: { name: '', scope: 'chat', days: '90' } });
  const { errors } = form.formState;

  const submit = form.handleSubmit(({ name, scope, days }) => {
    const expiresAt = inDays(Number(days));
    create.mutate(
      { name: name.trim(), scope, expiresAt },
      { onError: (problem) => putFieldErrors(form, problem, { expiresAt: 'days' }) },
    );
  });

  if (create.data) {
    return (
      <Dialog open once title={t('tokens.made', { name: create.data.token.name })} onClose={onClose}>
        <CopyField label={t('tokens.value')} value={create.data.value} hint={t('tokens.valueHint')} />
        <Notice tone="warn">{t('tokens.once')}</Notice>
        <div>
          <Button look="primary" onClick={onClose}>
            {t('common:done')}
          </Button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog open title={t('tokens.open')} onClose={onClose}>
      <form className={css.form} noValidate onSubmit={submit}>
        {create.isError && <Notice tone="bad" title={problemText(create.error)} />}
        <TextField
          label={t('tokens.name')}
          hint={t('tokens.nameHint')}
          autoComplete="off"
          maxLength={60}
          error={errors.name?.message}
          {...form.register('name', { validate: (name) => name.trim() !== '' || t('tokens.nameRequired') })}
        />
        <Select
          label={t('tokens.scope')}
          hint={t('tokens.scopeHint')}
          error={errors.scope?.message}
          {...form.register('scope')}
          options={SCOPES.map((value) => ({ value, label: t(`tokens.scopes.${value}`) }))}
        />
        <Select
          label={t('tokens.expiry')}
          error={errors.days?.message}
          {...form.register('days')}
          options={DAYS.map((count) => ({ value: String(count), label: t('tokens.days', { count }) }))}
        />
        <div>
          <Button look="primary" type="submit" busy={create.isPending}>
            {t(create.isPending ? 'tokens.submitting' : 'tokens.open')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function inDays(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString();
}
