import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AuditTable } from '@/entities/audit/AuditTable';
import { EmptyState } from '@/components/ui/EmptyState';
import { Pager } from '@/components/ui/Pager';
import { QueryView } from '@/components/ui/QueryView';
import { useFollowPage, useListAddress } from '@/hooks/useListAddress';
import { ownAuditQuery } from '@/entities/audit/audit';
import css from './Account.module.css';
import { AccountFrame } from './AccountFrame';

const PAGE_SIZE = 25;

export function ActivityPage() {
  const { t } = useTranslation('account');
  const address = useListAddress([]);
  const entries = useQuery(ownAuditQuery(address.page, PAGE_SIZE));
  useFollowPage(entries, address);
  return (
    <AccountFrame>
      <p className={css.hint}>{t('activity.lead')}</p>
      <QueryView
        query={entries}
        isEmpty={({ data }) => data.length === 0}
        empty={<EmptyState title={t('activity.empty')} />}
      >
        {({ data, meta }) => (
          <>
            <AuditTable label={t('tabs.activity')} entries={data} stale={entries.isPlaceholderData} />
            <Pager meta={meta} onPage={address.goTo} />
          </>
        )}
      </QueryView>
    </AccountFrame>
  );
}
