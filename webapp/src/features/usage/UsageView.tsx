import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { providersQuery } from '@/entities/provider/providers';
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
  const { data: providers = [] } = useQuery(providersQuery);
  const models = groupedBy(rows, ({ provider, model }) => `${provider}/${model}`)
    .toSorted((one, other) => tokensOf(other.sums) - tokensOf(one.sums))
    .map((one) => ({ ...one, shown: shownName(one.name) }));
  function shownName(name: string): string {
    const owner = providers.find((provider) => provider.sharedBy && name.startsWith(`${provider.name}/`));
    if (owner?.sharedBy) {
      const model = name.slice(owner.name.length + 1);
      return t('shared', { model, provider: owner.displayName, name: owner.sharedBy });
    }
    return rows.some(({ shared, provider, model }) => shared && `${provider}/${model}` === name)
      ? t('sharedBefore', { model: name.slice(name.indexOf('/') + 1) })
      : name;
  }

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
