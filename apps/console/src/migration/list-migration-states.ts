// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DataSource } from 'typeorm';

export interface MigrationState {
  readonly name: string;
  readonly done: boolean;
}

/** Every migration of this program in the order in which they run. */
export async function listMigrationStates(dataSource: DataSource): Promise<MigrationState[]> {
  const [{ there = false } = {}] = await dataSource.query<{ there: boolean }[]>(
    "SELECT to_regclass('migrations') IS NOT NULL AS there",
  );
  const rows = there ? await dataSource.query<{ name: string }[]>('SELECT name FROM migrations') : [];
  const done = new Set(rows.map(({ name }) => name));
  return dataSource.migrations.map(({ constructor: { name } }) => ({ name, done: done.has(name) }));
}
