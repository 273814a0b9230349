import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';
import type { AuditQuery } from '@/lib/api/types';

export const auditKeys = {
  page: (query: AuditQuery) => ['audit', query] as const,
  own: (page: number, size: number) => ['own-audit', page, size] as const,
};

export const auditQuery = (query: AuditQuery) =>
  queryOptions({
    queryKey: auditKeys.page(query),
    queryFn: ({ signal }) => unwrap(api.GET('/api/admin/audit', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });

export const ownAuditQuery = (page: number, size: number) =>
  queryOptions({
    queryKey: auditKeys.own(page, size),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/auth/audit', { params: { query: { page, size } }, signal })),
    placeholderData: keepPreviousData,
  });

export function auditExportAddress(
  format: 'csv' | 'json',
  filters: Omit<AuditQuery, 'page' | 'size'>,
): string {
  const parameters = new URLSearchParams({ format });
  for (const [name, value] of Object.entries(filters)) {
    if (value) {
      parameters.append(name, value);
    }
  }
  return `/api/admin/audit/export?${parameters.toString()}`;
}
