import { useQuery } from '@tanstack/react-query';
import { ScrollText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AuditTable } from '@/entities/audit/AuditTable';
import { SettingsPage } from '@/components/layout/SettingsPage';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Pager } from '@/components/ui/Pager';
import { QueryView } from '@/components/ui/QueryView';
import { useFollowPage, useListAddress } from '@/hooks/useListAddress';
import { auditQuery } from '@/entities/audit/audit';
import { AuditFilters } from './AuditFilters';
import { ExportLinks } from './ExportLinks';
import { FILTERS, queryOf } from './filters';

const PAGE_SIZE = 50;

export function AuditPage() {
  const { t } = useTranslation(['audit', 'common']);
  const address = useListAddress(FILTERS);
  const asked = queryOf(address.filters);
  const entries = useQuery(auditQuery({ ...asked, page: address.page, size: PAGE_SIZE }));
  useFollowPage(entries, address);

  const nothing = address.filtered ? (
    <EmptyState
      icon={<ScrollText size={30} />}
      title={t('noMatch')}
      text={t('noMatchText')}
      action={<Button onClick={address.clear}>{t('common:clearFilters')}</Button>}
    />
  ) : (
    <EmptyState icon={<ScrollText size={30} />} title={t('empty')} text={t('emptyText')} />
  );
  return (
    <SettingsPage wide title={t('title')} lead={t('lead')} action={<ExportLinks asked={asked} />}>
      <AuditFilters filters={address.filters} onFilter={address.filter} />
      <QueryView query={entries} isEmpty={({ data }) => data.length === 0} empty={nothing}>
        {({ data, meta }) => (
          <>
            <AuditTable label={t('title')} entries={data} stale={entries.isPlaceholderData} />
            <Pager meta={meta} onPage={address.goTo} />
          </>
        )}
      </QueryView>
    </SettingsPage>
  );
}
