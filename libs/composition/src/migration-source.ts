// SPDX-License-Identifier: AGPL-3.0-or-later
import 'reflect-metadata';
import './lib-modules.js';
import { dataSourceOptions } from '@reciproca/platform';
import { DataSource } from 'typeorm';

/** A connection that knows the tables and migrations of every lib, open until `work` is done. */
export async function withMigrationSource<T>(
  databaseUrl: string,
  work: (dataSource: DataSource) => Promise<T>,
): Promise<T> {
  const dataSource = await new DataSource(dataSourceOptions({ url: databaseUrl, poolSize: 2 })).initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/** Brings the schema of a database up to date; safe to call again. */
export async function runMigrations(databaseUrl: string): Promise<void> {
  await withMigrationSource(databaseUrl, (dataSource) => dataSource.runMigrations({ transaction: 'each' }));
}
