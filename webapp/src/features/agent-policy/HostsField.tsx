import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { NamesField } from '@/components/ui/NamesField';
import css from './AgentPolicy.module.css';
import type { PolicyValues } from './values';

/** Whether a host may be allowed is for the server to say: it knows every spelling of every address. */
export function HostsField() {
  const { t } = useTranslation('policy');
  const { control, clearErrors } = useFormContext<PolicyValues>();
  const { field, fieldState } = useController({ control, name: 'allowedHosts' });
  return (
    <section className={css.section}>
      <div>
        <h2>{t('hosts.title')}</h2>
        <p className={css.lead}>{t('hosts.lead')}</p>
      </div>
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
    </section>
  );
}
