import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchField } from '@/components/ui/SearchField';
import { Select } from '@/components/ui/Select';
import css from './Users.module.css';

interface UserFiltersProps {
  filters: Record<'search' | 'role' | 'status', string>;
  onFilter: (change: Partial<UserFiltersProps['filters']>) => void;
}

export function UserFilters({ filters, onFilter }: UserFiltersProps) {
  const { t } = useTranslation('users');
  const search = useCallback((text: string) => onFilter({ search: text }), [onFilter]);
  return (
    <div className={css.filters} role="search">
      <SearchField
        label={t('filters.search')}
        placeholder={t('filters.searchHint')}
        value={filters.search}
        onSearch={search}
      />
      <Select
        label={t('filters.role')}
        value={filters.role}
        onChange={(event) => onFilter({ role: event.target.value })}
        options={[
          { value: '', label: t('filters.anyRole') },
          { value: 'admin', label: t('roles.admin') },
          { value: 'member', label: t('roles.member') },
        ]}
      />
      <Select
        label={t('filters.status')}
        value={filters.status}
        onChange={(event) => onFilter({ status: event.target.value })}
        options={[
          { value: '', label: t('filters.anyStatus') },
          { value: 'active', label: t('status.active') },
          { value: 'deactivated', label: t('status.deactivated') },
        ]}
      />
    </div>
  );
}
