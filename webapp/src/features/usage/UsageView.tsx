import { useTranslation } from 'react-i18next';
import { ByDay } from '@/entities/usage/ByDay';
import { groupedBy, tokensOf } from '@/entities/usage/sums';
import { SumsTable } from '@/entities/usage/SumsTable';
import { Totals } from '@/entities/usage/Totals';
import { SettingsSection } from '@/components/layout/SettingsSection';
import type { Usage } from '@/lib/api/types';
import css from './Usage.module.css';

export function UsageView({ usage, stale }: { usage: Usage; stale: boolean }) {
  const { t } = useTranslation('usage');
  const { rows, from, to, total } = usage;
  const models = groupedBy(rows, ({ provider, model }) => `${provider}/${model}`)
    .toSorted((one, other) => tokensOf(other.sums) - tokensOf(one.sums))
    .map((one) => ({ ...one, shown: one.name }));
  return (
    <>
      <Totals total={total} />
      {total.estimated && <p className={css.note}>{t('estimated')}</p>}
      <ByDay range={{ from, to }} days={groupedBy(rows, ({ day }) => day)} />
      <SettingsSection title={t('byModel')}>
        <SumsTable label={t('byModel')} of={t('model')} rows={models} stale={stale} />
      </SettingsSection>
    </>
  );
}
