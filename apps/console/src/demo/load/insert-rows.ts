// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Transaction } from '@reciproca/kernel';
import type { Row } from '../plan/demo-plan.js';

/** Each table after those it points to. */
export const TABLES_IN_ORDER = [
  'enti',
  'ambiti',
  'ente_comuni',
  'areas',
  'blocks',
  'staircases',
  'dwellings',
  'places',
  'people',
  'credentials',
  'role_grants',
  'delegations',
  'households',
  'residences',
  'driver_papers',
  'gardens',
  'categories',
  'exchange_modes',
  'listings',
  'slots',
  'proposals',
  'agreements',
  'exchange_acts',
  'harvests',
  'crates',
  'garden_work',
  'accounts',
  'transfers',
  'postings',
] as const;

export const ROWS_AT_ONCE = 1_000;

/** Writes rows a thousand at a time; a column is left to its default when no row names it. */
export async function insertRows(
  tx: Transaction,
  table: string,
  rows: readonly Row[],
  written: (count: number) => void,
): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].map((column) => `"${column}"`).join(', ');
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const batch = rows.slice(start, start + ROWS_AT_ONCE);
    await tx.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
      [JSON.stringify(batch)],
    );
    written(batch.length);
  }
}
