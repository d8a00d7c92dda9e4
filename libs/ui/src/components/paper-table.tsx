// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentChildren } from 'preact';

export interface PaperTableProps {
  readonly columns: readonly string[];
  /** What is printed in each line; columns beyond its end stay free. */
  readonly rows?: readonly (readonly ComponentChildren[])[];
  /** Lines to write on by hand beneath them, and what each is for who cannot see it, counted from one. */
  readonly free?: { readonly lines: number; readonly label: (line: number) => string };
  /** Columns that need room, counted from nought. */
  readonly wide?: readonly number[];
}

/** A table on paper on which somebody writes. */
export function PaperTable({ columns, rows = [], free, wide = [0] }: PaperTableProps) {
  const freeLines = Array.from({ length: free?.lines ?? 0 }, (_, index) => [
    <span class="visually-hidden">{free?.label(index + 1)}</span>,
  ]);
  return (
    <table class="paper-write">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...rows, ...freeLines].map((cells, line) => (
          <tr key={line}>
            {columns.map((column, at) => (
              <td key={column} class={wide.includes(at) ? 'paper-wide' : undefined}>
                {cells[at]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
