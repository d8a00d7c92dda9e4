// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.js';

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ComponentChildren;
  /** Numbers stand on the right. */
  numeric?: boolean;
};

export type DataTableProps<Row> = {
  caption: string;
  /** Hides the caption from sight when a heading above says the same. */
  captionHidden?: boolean;
  /** The first column names the row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Shown instead of the table when there are no rows. */
  empty?: ComponentChildren;
};

const MOST_ON_TABLETS = 7;

/** Becomes a list of cards on small screens; roles keep it a table for screen readers there. */
export function DataTable<Row>({ caption, captionHidden, columns, rows, rowKey, empty }: DataTableProps<Row>) {
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <table class={classNames('data-table', columns.length > MOST_ON_TABLETS && 'many-columns')} role="table">
      <caption class={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.key} scope="col" role="columnheader" class={numericClass(column)}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column, index) =>
              index === 0 ? (
                <th
                  key={column.key}
                  scope="row"
                  role="rowheader"
                  data-label={column.header}
                  class={numericClass(column)}
                >
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.key} role="cell" data-label={column.header} class={numericClass(column)}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function numericClass<Row>(column: Column<Row>): string | undefined {
  return classNames(column.numeric && 'numeric') || undefined;
}
