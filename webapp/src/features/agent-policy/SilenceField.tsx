import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SettingsSection } from '@/components/layout/SettingsSection';
import { TextField } from '@/components/ui/TextField';
import { wholeNumber } from '@/lib/wholeNumber';
import css from './AgentPolicy.module.css';
import type { PolicyValues } from './values';

const MOST = 1440;

export function SilenceField() {
  const { t } = useTranslation('policy');
  const { register, formState } = useFormContext<PolicyValues>();
  const validate = (text: string) => {
    const minutes = wholeNumber(text) ?? 0;
    return (minutes >= 1 && minutes <= MOST) || t('silence.invalid');
  };
  return (
    <SettingsSection title={t('silence.title')}>
      <TextField
        label={t('silence.label')}
        hint={t('silence.hint')}
        error={formState.errors.silence?.message}
        inputMode="numeric"
        className={css.number}
        {...register('silence', { validate })}
      />
    </SettingsSection>
  );
}
