import { Controller, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SettingsSection } from '@/components/layout/SettingsSection';
import { Switch } from '@/components/ui/Switch';
import type { PolicyValues } from './values';

export function SharingField() {
  const { t } = useTranslation('policy');
  const { control } = useFormContext<PolicyValues>();
  return (
    <SettingsSection title={t('sharing.title')} lead={t('sharing.lead')}>
      <Controller
        control={control}
        name="membersMayShare"
        render={({ field }) => (
          <Switch
            label={t('sharing.label')}
            word={t('sharing.label')}
            checked={field.value}
            onChange={field.onChange}
          />
        )}
      />
    </SettingsSection>
  );
}
