import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SettingsSection } from '@/components/layout/SettingsSection';
import { TextField } from '@/components/ui/TextField';
import { wholeNumber } from '@/lib/wholeNumber';
import css from './AgentPolicy.module.css';
import type { PolicyValues } from './values';

export function TokensField() {
  const { t } = useTranslation('policy');
  const { register, formState } = useFormContext<PolicyValues>();
  return (
    <SettingsSection title={t('tokens.title')}>
      <TextField
        optional
        label={t('tokens.label')}
        hint={t('tokens.hint')}
        error={formState.errors.monthlyTokens?.message}
        inputMode="numeric"
        className={css.tokens}
        {...register('monthlyTokens', {
          validate: (text) => text.trim() === '' || wholeNumber(text) !== null || t('tokens.invalid'),
        })}
      />
    </SettingsSection>
  );
}
