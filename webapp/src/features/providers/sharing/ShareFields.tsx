import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Switch } from '@/components/ui/Switch';
import { TextField } from '@/components/ui/TextField';
import type { Provider } from '@/lib/api/types';
import { wholeNumber } from '@/lib/wholeNumber';
import { ModelsField } from './ModelsField';
import { PeopleField } from './PeopleField';
import css from './Sharing.module.css';
import type { ShareValues } from './values';

/** Who may use a provider, which of its models, and how much. */
export function ShareFields({ provider }: { provider: Provider }) {
  const { t } = useTranslation('providers');
  const { control, register, formState } = useFormContext<ShareValues>();
  const everyone = useWatch({ control, name: 'everyone' });
  return (
    <>
      <Controller
        control={control}
        name="everyone"
        render={({ field }) => (
          <div>
            <Switch
              label={t('share.everyone')}
              word={t('share.everyone')}
              checked={field.value}
              onChange={field.onChange}
            />
            <p className={css.quiet}>{t('share.everyoneHint')}</p>
          </div>
        )}
      />
      {!everyone && (
        <Controller
          control={control}
          name="people"
          render={({ field }) => <PeopleField chosen={field.value} onChange={field.onChange} />}
        />
      )}
      <Controller
        control={control}
        name="models"
        rules={{ validate: (ids) => ids.length > 0 || t('share.modelsRequired') }}
        render={({ field, fieldState }) => (
          <ModelsField
            provider={provider}
            chosen={field.value}
            onChange={field.onChange}
            error={fieldState.error?.message}
          />
        )}
      />
      <TextField
        optional
        label={t('share.tokens')}
        hint={t('share.tokensHint')}
        inputMode="numeric"
        error={formState.errors.monthlyTokens?.message}
        {...register('monthlyTokens', {
          validate: (text) => text.trim() === '' || wholeNumber(text) !== null || t('share.tokensInvalid'),
        })}
      />
    </>
  );
}
