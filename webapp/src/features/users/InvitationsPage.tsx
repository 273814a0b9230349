import { useQuery } from '@tanstack/react-query';
import { Mail } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/ui/EmptyState';
import { Pager } from '@/components/ui/Pager';
import { QueryView } from '@/components/ui/QueryView';
import { Table } from '@/components/ui/Table';
import { useFollowPage, useListAddress } from '@/hooks/useListAddress';
import { invitationsQuery } from '@/entities/user/invitations';
import { InvitationRow } from './InvitationRow';
import { UsersFrame } from './UsersFrame';

const PAGE_SIZE = 25;

export function InvitationsPage() {
  const { t } = useTranslation('users');
  const address = useListAddress([]);
  const invitations = useQuery(invitationsQuery(address.page, PAGE_SIZE));
  useFollowPage(invitations, address);
  return (
    <UsersFrame>
      <QueryView
        query={invitations}
        isEmpty={({ data }) => data.length === 0}
        empty={
          <EmptyState
            icon={<Mail size={30} />}
            title={t('invitations.empty')}
            text={t('invitations.emptyText')}
          />
        }
      >
        {({ data, meta }) => (
          <>
            <Table
              withActions
              label={t('tabs.invitations')}
              stale={invitations.isPlaceholderData}
              columns={[
                t('columns.email'),
                t('columns.role'),
                t('columns.status'),
                t('columns.validUntil'),
                t('columns.actions'),
              ]}
            >
              {data.map((invitation) => (
                <InvitationRow key={invitation.id} invitation={invitation} />
              ))}
            </Table>
            <Pager meta={meta} onPage={address.goTo} />
          </>
        )}
      </QueryView>
    </UsersFrame>
  );
}
