import { useQuery } from '@tanstack/react-query';
import { Bot } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SettingsPage } from '@/components/layout/SettingsPage';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Pager } from '@/components/ui/Pager';
import { QueryView } from '@/components/ui/QueryView';
import { Table } from '@/components/ui/Table';
import { useFollowPage, useListAddress } from '@/hooks/useListAddress';
import type { AdminAgentQuery } from '@/lib/api/types';
import { adminAgentsQuery } from '@/entities/agent/adminAgents';
import { AgentFilters } from './AgentFilters';
import { AgentRow } from './AgentRow';

const PAGE_SIZE = 25;
const FILTERS = ['search', 'status'] as const;

/** Whose agents run and what they take; what is in them is their owners' alone. */
export function AgentsPage() {
  const { t } = useTranslation(['agents', 'common']);
  const address = useListAddress(FILTERS);
  const asked = { ...address.filters, page: address.page, size: PAGE_SIZE } as AdminAgentQuery;
  const agents = useQuery(adminAgentsQuery(asked));
  useFollowPage(agents, address);

  const none = address.filtered ? (
    <EmptyState
      icon={<Bot size={30} />}
      title={t('noMatch')}
      text={t('noMatchText')}
      action={<Button onClick={address.clear}>{t('common:clearFilters')}</Button>}
    />
  ) : (
    <EmptyState icon={<Bot size={30} />} title={t('empty')} text={t('emptyText')} />
  );
  return (
    <SettingsPage wide title={t('title')} lead={t('lead')}>
      <AgentFilters filters={address.filters} onFilter={address.filter} />
      <QueryView query={agents} isEmpty={({ data }) => data.length === 0} empty={none}>
        {({ data, meta }) => (
          <>
            <Table
              withActions
              label={t('title')}
              stale={agents.isPlaceholderData}
              columns={[
                t('columns.owner'),
                t('columns.state'),
                t('columns.lastActive'),
                t('columns.memory'),
                t('columns.actions'),
              ]}
            >
              {data.map((agent) => (
                <AgentRow key={agent.owner.id} agent={agent} />
              ))}
            </Table>
            <Pager meta={meta} onPage={address.goTo} />
          </>
        )}
      </QueryView>
    </SettingsPage>
  );
}
