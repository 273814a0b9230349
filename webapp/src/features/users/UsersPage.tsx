import { useQuery } from '@tanstack/react-query';
import { Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Pager } from '@/components/ui/Pager';
import { QueryView } from '@/components/ui/QueryView';
import { Table } from '@/components/ui/Table';
import { useFollowPage, useListAddress } from '@/hooks/useListAddress';
import type { UserQuery } from '@/lib/api/types';
import { sessionQuery } from '@/entities/session/session';
import { usersQuery } from '@/entities/user/users';
import { UserFilters } from './UserFilters';
import { UserRow } from './UserRow';
import { UsersFrame } from './UsersFrame';

const PAGE_SIZE = 25;
const FILTERS = ['search', 'role', 'status'] as const;

export function UsersPage() {
  const { t } = useTranslation(['users', 'common']);
  const address = useListAddress(FILTERS);
  const asked = { ...address.filters, page: address.page, size: PAGE_SIZE } as UserQuery;
  const users = useQuery(usersQuery(asked));
  const { data: me } = useQuery(sessionQuery);
  useFollowPage(users, address);

  const nobody = address.filtered ? (
    <EmptyState
      icon={<Users size={30} />}
      title={t('noMatch')}
      text={t('noMatchText')}
      action={<Button onClick={address.clear}>{t('common:clearFilters')}</Button>}
    />
  ) : (
    <EmptyState icon={<Users size={30} />} title={t('empty')} text={t('emptyText')} />
  );
  return (
    <UsersFrame>
      <UserFilters filters={address.filters} onFilter={address.filter} />
      <QueryView query={users} isEmpty={({ data }) => data.length === 0} empty={nobody}>
        {({ data, meta }) => (
          <>
            <Table
              withActions
              label={t('tabs.people')}
              stale={users.isPlaceholderData}
              columns={[
                t('columns.name'),
                t('columns.role'),
                t('columns.status'),
                t('columns.lastSignIn'),
                t('columns.actions'),
              ]}
            >
              {data.map((user) => (
                <UserRow key={user.id} user={user} isYou={user.id === me?.id} />
              ))}
            </Table>
            <Pager meta={meta} onPage={address.goTo} />
          </>
        )}
      </QueryView>
    </UsersFrame>
  );
}
