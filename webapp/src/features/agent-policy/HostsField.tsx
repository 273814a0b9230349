import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SettingsSection } from '@/components/layout/SettingsSection';
import { NamesField } from '@/components/ui/NamesField';
import type { PolicyValues } from './values';

/** Whether a host may be allowed is for the server to say: it knows every spelling of every address. */
export function HostsField() {
  const { t } = useTranslation('policy');
  const { control, clearErrors } = useFormContext<PolicyValues>();
  const { field, fieldState } = useController({ control, name: 'allowedHosts' });
  return (
    <SettingsSection title={t('hosts.title')} lead={t('hosts.lead')}>
      <NamesField
        names={field.value}
        onChange={(hosts) => {
          clearErrors('allowedHosts');
          field.onChange(hosts);
        }}
        label={t('hosts.label')}
        hint={t('hosts.hint')}
        error={fieldState.error?.message}
        words={{
          list: t('hosts.list'),
          empty: t('hosts.empty'),
          twice: t('hosts.twice'),
          remove: (host) => t('hosts.remove', { host }),
        }}
      />
    </SettingsSection>
  );
}
