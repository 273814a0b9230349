import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchField } from '@/components/ui/SearchField';
import { Select } from '@/components/ui/Select';
import { TextField } from '@/components/ui/TextField';
import css from './AuditFilters.module.css';
import { ACTION_KINDS, OUTCOMES, type Filters } from './filters';

interface AuditFiltersProps {
  filters: Filters;
  onFilter: (change: Partial<Filters>) => void;
}

export function AuditFilters({ filters, onFilter }: AuditFiltersProps) {
  const { t } = useTranslation('audit');
  const search = useCallback((text: string) => onFilter({ search: text }), [onFilter]);
  const kinds = ACTION_KINDS.map((value) => ({
    value: value as string,
    label: t(`kinds.${value.slice(0, -1) as 'session'}`),
  }));
  const outcomes = OUTCOMES.map((value) => ({ value: value as string, label: t(`outcomes.${value}`) }));
  return (
    <div className={css.filters} role="search">
      <SearchField
        label={t('filters.search')}
        placeholder={t('filters.searchHint')}
        value={filters.search}
        onSearch={search}
      />
      <Select
        label={t('filters.action')}
        value={filters.action}
        onChange={(event) => onFilter({ action: event.target.value })}
        options={[{ value: '', label: t('filters.anyAction') }, ...kinds]}
      />
      <Select
        label={t('filters.outcome')}
        value={filters.outcome}
        onChange={(event) => onFilter({ outcome: event.target.value })}
        options={[{ value: '', label: t('filters.anyOutcome') }, ...outcomes]}
      />
      <TextField
        type="date"
        label={t('filters.from')}
        value={filters.from}
        max={filters.to || undefined}
        onChange={(event) => onFilter({ from: event.target.value })}
      />
      <TextField
        type="date"
        label={t('filters.to')}
        value={filters.to}
        min={filters.from || undefined}
        onChange={(event) => onFilter({ to: event.target.value })}
      />
    </div>
  );
}
