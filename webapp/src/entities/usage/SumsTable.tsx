import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TokenSums } from '@/lib/api/types';
import { Cell, Table } from '@/components/ui/Table';
import { Count } from './Count';
import { tokensOf } from './sums';
import css from './Usage.module.css';

interface SumsTableProps {
  label: string;
  /** What the rows are of. */
  of: string;
  rows: readonly { name: string; shown: ReactNode; sums: TokenSums }[];
  stale?: boolean;
}

export function SumsTable({ label, of, rows, stale = false }: SumsTableProps) {
  const { t } = useTranslation('usage');
  const columns = [of, t('tokens'), t('input'), t('output'), t('cacheRead'), t('calls'), t('failed')];
  return (
    <div className={css.table}>
      <Table label={label} columns={columns} stale={stale}>
        {rows.map(({ name, shown, sums }) => (
          <tr key={name}>
            <Cell>
              <strong className={css.rowName}>{shown}</strong>
            </Cell>
            <Cell name={t('tokens')}>
              <Count value={tokensOf(sums)} estimated={sums.estimated} toldWrongly={sums.toldWrongly} />
            </Cell>
            <Cell name={t('input')}>
              <Count value={sums.inputTokens} estimated={sums.estimated} toldWrongly={sums.toldWrongly} />
            </Cell>
            <Cell name={t('output')}>
              <Count value={sums.outputTokens} estimated={sums.estimated} toldWrongly={sums.toldWrongly} />
            </Cell>
            <Cell name={t('cacheRead')}>
              <Count value={sums.cacheReadTokens} estimated={sums.estimated} toldWrongly={sums.toldWrongly} />
            </Cell>
            <Cell name={t('calls')}>
              <Count value={sums.calls} />
            </Cell>
            <Cell name={t('failed')}>
              <Count value={sums.failed} />
            </Cell>
          </tr>
        ))}
      </Table>
    </div>
  );
}
