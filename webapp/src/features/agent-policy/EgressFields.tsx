import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
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
    <section className={css.section}>
      <h2>{t('egress.title')}</h2>
      <Choices
        label={t('egress.label')}
        options={WAYS.map((way) => ({ value: way, name: t(`egress.${way}`), note: t(`egress.${way}Text`) }))}
        {...register('egress')}
      />
      <div aria-live="polite" className={css.section}>
        {chosen === 'direct' && (
          <Notice tone="warn" title={t('egress.directWarning')}>
            {t('egress.directWarningText')}
          </Notice>
        )}
        {chosen !== saved && <p className={css.lead}>{t('egress.restart')}</p>}
      </div>
    </section>
  );
}
