import type { ReactNode } from 'react';
import { classes } from '@/lib/classes';
import css from './Table.module.css';

interface TableProps {
  label: string;
  columns: readonly string[];
  /** The last column holds what can be done with a row. */
  withActions?: boolean;
  /** The shown page is an older answer while the next one is on its way. */
  stale?: boolean;
  children: ReactNode;
}

/** A table where there is room; on a phone every row is a card. */
export function Table({ label, columns, withActions = false, stale = false, children }: TableProps) {
  return (
    <table
      className={classes(css.table, withActions && css.withActions, stale && css.stale)}
      aria-label={label}
      aria-busy={stale}
    >
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

/** `name` is the column's, shown beside the value where there are no columns. */
export function Cell({ name, children }: { name?: string; children: ReactNode }) {
  return <td data-name={name}>{children}</td>;
}
