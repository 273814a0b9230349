import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SettingsSection } from '@/components/layout/SettingsSection';
import { TextField } from '@/components/ui/TextField';
import { wholeNumber } from '@/lib/wholeNumber';
import css from './AgentPolicy.module.css';
import type { PolicyValues } from './values';

export function IdleBoundsFields() {
  const { t } = useTranslation('policy');
  const { register, formState, getValues } = useFormContext<PolicyValues>();
  const whole = (text: string) => wholeNumber(text) !== null || t('idle.invalid');
  const order = (text: string) =>
    (wholeNumber(text) ?? 0) >= (wholeNumber(getValues('min')) ?? 0) || t('idle.order');
  return (
    <SettingsSection title={t('idle.title')} lead={t('idle.lead')}>
      <div className={css.pair}>
        <TextField
          label={t('idle.min')}
          hint={t('idle.hint')}
          error={formState.errors.min?.message}
          inputMode="numeric"
          className={css.number}
          {...register('min', { validate: whole })}
        />
        <TextField
          label={t('idle.max')}
          hint={t('idle.hint')}
          error={formState.errors.max?.message}
          inputMode="numeric"
          className={css.number}
          {...register('max', { validate: { whole, order } })}
        />
      </div>
    </SettingsSection>
  );
}
