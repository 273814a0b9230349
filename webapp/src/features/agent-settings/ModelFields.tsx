import { Controller, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SettingsSection } from '@/components/layout/SettingsSection';
import { Fallbacks } from './Fallbacks';
import { ModelSelect } from './ModelSelect';
import type { AgentValues, ModelOption } from './values';

export function ModelFields({ options }: { options: ModelOption[] }) {
  const { t } = useTranslation('settings');
  const { control } = useFormContext<AgentValues>();
  return (
    <SettingsSection roomy title={t('agent.models')}>
      <Controller
        control={control}
        name="primaryModel"
        rules={{ required: t('agent.primaryRequired') }}
        render={({ field, fieldState }) => (
          <ModelSelect
            label={t('agent.primary')}
            hint={t('agent.primaryHint')}
            value={field.value}
            options={options}
            onChange={field.onChange}
            error={fieldState.error?.message}
          />
        )}
      />
      <Controller
        control={control}
        name="fallbackModels"
        render={({ field, fieldState }) => (
          <Fallbacks
            chosen={field.value}
            options={options}
            onChange={field.onChange}
            error={fieldState.error?.message}
          />
        )}
      />
    </SettingsSection>
  );
}
