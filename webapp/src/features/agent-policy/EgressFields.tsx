import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SettingsSection } from '@/components/layout/SettingsSection';
import { Choices } from '@/components/ui/Choices';
import { Notice } from '@/components/ui/Notice';
import type { AgentPolicy } from '@/lib/api/types';
import css from './AgentPolicy.module.css';
import type { PolicyValues } from './values';

const WAYS = ['closed', 'open', 'direct'] as const;

export function EgressFields({ saved }: { saved: AgentPolicy['egress'] }) {
  const { t } = useTranslation('policy');
  const { register, control } = useFormContext<PolicyValues>();
  const chosen = useWatch({ control, name: 'egress' });
  return (
    <SettingsSection title={t('egress.title')}>
      <Choices
        label={t('egress.label')}
        options={WAYS.map((way) => ({ value: way, name: t(`egress.${way}`), note: t(`egress.${way}Text`) }))}
        {...register('egress')}
      />
      <div aria-live="polite" className={css.warnings}>
        {chosen === 'direct' && (
          <Notice tone="warn" title={t('egress.directWarning')}>
            {t('egress.directWarningText')}
          </Notice>
        )}
        {chosen !== saved && <p className={css.lead}>{t('egress.restart')}</p>}
      </div>
    </SettingsSection>
  );
}
