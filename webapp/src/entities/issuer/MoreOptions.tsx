import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/components/ui/TextField';
import { listOf, type IssuerValues } from './draft';
import css from './Issuer.module.css';

/** What most issuers need no change of. Open when something in it needs a look. */
export function MoreOptions() {
  const { t } = useTranslation(['issuer', 'common']);
  const { register, formState, getValues } = useFormContext<IssuerValues>();
  const [open, setOpen] = useState(false);
  const { errors } = formState;
  const wrong = errors.label ?? errors.scopes ?? errors.claimName ?? errors.claimValue;
  return (
    <details
      className={css.more}
      open={open || wrong !== undefined}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{t('common:moreOptions')}</summary>
      <div className={css.moreFields}>
        <TextField
          label={t('label')}
          hint={t('labelHint')}
          autoComplete="off"
          maxLength={60}
          error={errors.label?.message}
          {...register('label')}
        />
        <TextField
          label={t('scopes')}
          hint={t('scopesHint')}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          error={errors.scopes?.message}
          {...register('scopes', {
            validate: (text) => listOf(text).includes('openid') || t('scopesInvalid'),
          })}
        />
        <div className={css.pair}>
          <TextField
            optional
            label={t('claim.name')}
            placeholder="groups"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            error={errors.claimName?.message}
            {...register('claimName')}
          />
          <TextField
            optional
            label={t('claim.value')}
            placeholder="mosaic-admins"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            error={errors.claimValue?.message}
            {...register('claimValue', {
              validate: (value) =>
                (value.trim() === '') === (getValues('claimName').trim() === '') || t('claim.invalid'),
            })}
          />
        </div>
        <p className={css.note}>{t('claim.hint')}</p>
      </div>
    </details>
  );
}
