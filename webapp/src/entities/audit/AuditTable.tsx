import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '@/lib/api/types';
import { Badge } from '@/components/ui/Badge';
import { Moment } from '@/components/ui/Moment';
import { Cell, Table } from '@/components/ui/Table';
import css from './Audit.module.css';

interface AuditTableProps {
  label: string;
  entries: readonly AuditEntry[];
  stale: boolean;
}

export function AuditTable({ label, entries, stale }: AuditTableProps) {
  const { t } = useTranslation('audit');
  return (
    <Table
      label={label}
      stale={stale}
      columns={[
        t('columns.what'),
        t('columns.who'),
        t('columns.outcome'),
        t('columns.address'),
        t('columns.when'),
      ]}
    >
      {entries.map((entry, at) => (
        // Entries have no id and are never changed.
        <AuditRow key={`${entry.at}-${at}`} entry={entry} />
      ))}
    </Table>
  );
}

function AuditRow({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation(['audit', 'agents']);
  const { actor, subject, outcome } = entry;
  const about = [subject && subject.id !== actor?.id && subject.username, entry.target];
  const details = [...new Set(about.filter(Boolean))].join(' · ');
  const whoOf = () => actor?.username ?? t(actor ? 'gone' : entry.address ? 'nobody' : 'server');
  return (
    <tr>
      <Cell>
        <div className={css.what}>
          <span className={css.action}>
            {t(`actions.${entry.action.replace('.', '_')}` as 'actions.session_created', {
              defaultValue: entry.action,
            })}
          </span>
          {details && <span className={css.detail}>{details}</span>}
        </div>
      </Cell>
      <Cell name={t('columns.who')}>{whoOf()}</Cell>
      <Cell name={t('columns.outcome')}>
        {outcome === 'ok' ? (
          <Badge tone="good">{t('outcomes.ok')}</Badge>
        ) : (
          <span className={css.refused} title={outcome}>
            {t([`outcomes.${outcome}`, `agents:errors.${outcome}`] as 'outcomes.ok'[], {
              defaultValue: outcome,
            })}
          </span>
        )}
      </Cell>
      <Cell name={t('columns.address')}>{entry.address ?? t('none')}</Cell>
      <Cell name={t('columns.when')}>
        <Moment at={entry.at} as="minute" />
      </Cell>
    </tr>
  );
}
