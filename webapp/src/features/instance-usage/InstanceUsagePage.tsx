import { useQuery } from '@tanstack/react-query';
import { ChartColumn } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SettingsPage } from '@/components/layout/SettingsPage';
import { EmptyState } from '@/components/ui/EmptyState';
import { QueryView } from '@/components/ui/QueryView';
import { ByDay } from '@/entities/usage/ByDay';
import { rangeOf } from '@/entities/usage/days';
import { MonthPicker } from '@/entities/usage/MonthPicker';
import { tokensOf } from '@/entities/usage/sums';
import { SumsTable } from '@/entities/usage/SumsTable';
import { Totals } from '@/entities/usage/Totals';
import { SettingsSection } from '@/components/layout/SettingsSection';
import { useListAddress } from '@/hooks/useListAddress';
import { useMinute } from '@/hooks/useMinute';
import { instanceUsageQuery } from '@/entities/usage/usage';

export function InstanceUsagePage() {
  const { t } = useTranslation('usage');
  const { filters, filter } = useListAddress(['from', 'to'] as const);
  const range = rangeOf(filters, new Date(useMinute()));
  const usage = useQuery(instanceUsageQuery(range));
  const nothing = (
    <EmptyState icon={<ChartColumn size={30} />} title={t('empty')} text={t('instanceEmptyText')} />
  );
  return (
    <SettingsPage wide title={t('instanceTitle')} lead={t('instanceLead')}>
      <MonthPicker range={range} onRange={filter} />
      <QueryView query={usage} isEmpty={({ days }) => days.length === 0} empty={nothing}>
        {({ from, to, total, days, people }) => (
          <>
            <Totals total={total} />
            <ByDay range={{ from, to }} days={days.map((sums) => ({ name: sums.day, sums }))} />
            <SettingsSection title={t('byPerson')}>
              <SumsTable
                label={t('byPerson')}
                of={t('person')}
                stale={usage.isPlaceholderData}
                rows={people
                  .toSorted((one, other) => tokensOf(other) - tokensOf(one))
                  .map((sums) => ({ name: sums.id, shown: sums.username, sums }))}
              />
            </SettingsSection>
          </>
        )}
      </QueryView>
    </SettingsPage>
  );
}
