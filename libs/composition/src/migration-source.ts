// SPDX-License-Identifier: AGPL-3.0-or-later
import 'reflect-metadata';
import './lib-modules.js';
import { dataSourceOptions, fenceTables, letIn, overAll } from '@reciproca/platform';
import { DataSource } from 'typeorm';

/** A connection that knows the tables and migrations of every lib and reaches all enti, open until `work` is done. */
export async function withMigrationSource<T>(
  databaseUrl: string,
  work: (dataSource: DataSource) => Promise<T>,
): Promise<T> {
  const dataSource = await new DataSource(dataSourceOptions({ url: overAll(databaseUrl), poolSize: 2 })).initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/**
 * Brings the schema of a database up to date, with the policies of its tables, and lets the application's user in; safe to
 * call again.
 * @param ownerUrl of whom the tables belong to
 * @param applicationUrl of the application; the owner's when left out
 */
export async function runMigrations(ownerUrl: string, applicationUrl: string = ownerUrl): Promise<void> {
  await withMigrationSource(ownerUrl, async (dataSource) => {
    await dataSource.runMigrations({ transaction: 'each' });
    const runner = dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      await fenceTables(runner);
      await letIn(runner, applicationUrl);
      await runner.commitTransaction();
    } finally {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      await runner.release();
    }
  });
}
