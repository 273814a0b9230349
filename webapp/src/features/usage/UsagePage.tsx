import { useQuery } from '@tanstack/react-query';
import { ChartColumn } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SettingsPage } from '@/components/layout/SettingsPage';
import { EmptyState } from '@/components/ui/EmptyState';
import { QueryView } from '@/components/ui/QueryView';
import { rangeOf } from '@/entities/usage/days';
import { MonthPicker } from '@/entities/usage/MonthPicker';
import { useListAddress } from '@/hooks/useListAddress';
import { useMinute } from '@/hooks/useMinute';
import { usageQuery } from '@/entities/usage/usage';
import { LimitSection } from './LimitSection';
import { UsageView } from './UsageView';

export function UsagePage() {
  const { t } = useTranslation('usage');
  const { filters, filter } = useListAddress(['from', 'to'] as const);
  const range = rangeOf(filters, new Date(useMinute()));
  const usage = useQuery(usageQuery(range));
  return (
    <SettingsPage wide title={t('title')} lead={t('lead')}>
      <MonthPicker range={range} onRange={filter} />
      <QueryView query={usage}>
        {(current) => (
          <>
            {current.rows.length > 0 ? (
              <UsageView usage={current} stale={usage.isPlaceholderData} />
            ) : (
              <EmptyState icon={<ChartColumn size={30} />} title={t('empty')} text={t('emptyText')} />
            )}
            <LimitSection limit={current.limit} />
          </>
        )}
      </QueryView>
    </SettingsPage>
  );
}
