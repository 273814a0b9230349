import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchField } from '@/components/ui/SearchField';
import { Select } from '@/components/ui/Select';
import css from './Agents.module.css';

/** Those an agent can be in today. */
const STATES = ['running', 'starting', 'stopping', 'stopped', 'error'] as const;

interface AgentFiltersProps {
  filters: Record<'search' | 'status', string>;
  onFilter: (change: Partial<AgentFiltersProps['filters']>) => void;
}

export function AgentFilters({ filters, onFilter }: AgentFiltersProps) {
  const { t } = useTranslation(['agents', 'agent']);
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
        label={t('filters.state')}
        value={filters.status}
        onChange={(event) => onFilter({ status: event.target.value })}
        options={[
          { value: '', label: t('filters.anyState') },
          ...STATES.map((state) => ({ value: state, label: t(`agent:state.${state}`) })),
        ]}
      />
    </div>
  );
}
