// SPDX-License-Identifier: AGPL-3.0-or-later
import { fenceTables } from '@reciproca/platform';
import type { DataSource, QueryRunner } from 'typeorm';
import { describeSchema, type SchemaDescription } from './describe-schema.js';
import { withMigrationSource } from './migration-source.js';

export interface SchemaReport {
  /** Migrations of this program that the database has not seen. */
  readonly pending: readonly string[];
  /** What the migrations make and the database lacks, such as `table listings`. */
  readonly missing: readonly string[];
  /** What is there under its name, but not as the migrations make it. */
  readonly different: readonly string[];
  /** How much there should be. */
  readonly expected: number;
}

/** A name nobody gives a schema; it never outlives the transaction. */
const SCRATCH = 'reciproca_as_migrated';

/** Compares a database with what the migrations of this program make, which are run for that beside it, and taken back. */
export function verifySchema(databaseUrl: string): Promise<SchemaReport> {
  return withMigrationSource(databaseUrl, async (dataSource) => {
    const runner = dataSource.createQueryRunner();
    await runner.startTransaction();
    try {
      const [{ schema } = { schema: '' }] = (await runner.query('SELECT current_schema() AS schema')) as Row[];
      const actual = await describeSchema(runner, schema);
      const pending = await listPending(dataSource, runner);
      return compare(actual, await describeAsMigrated(dataSource, runner, schema), pending);
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  });
}

interface Row {
  readonly schema: string;
}

async function listPending({ migrations }: DataSource, runner: QueryRunner): Promise<string[]> {
  const names = migrations.map(({ constructor: { name } }) => name);
  if (!(await runner.hasTable('migrations'))) return names;
  const done = new Set(
    ((await runner.query('SELECT name FROM migrations')) as { name: string }[]).map(({ name }) => name),
  );
  return names.filter((name) => !done.has(name));
}

/** Extensions are used where they are, so the schema of the database comes second on the path. */
async function describeAsMigrated(
  { migrations }: DataSource,
  runner: QueryRunner,
  schema: string,
): Promise<SchemaDescription> {
  await runner.query(`CREATE SCHEMA ${SCRATCH}`);
  await runner.query(`SET LOCAL search_path TO ${SCRATCH}, "${schema}"`);
  // Nobody at work should wait for a comparison.
  await runner.query("SET LOCAL lock_timeout = '5s'");
  for (const migration of migrations) await migration.up(runner);
  await fenceTables(runner);
  await runner.query(`SET LOCAL search_path TO ${SCRATCH}, "${schema}"`);
  return describeSchema(runner, SCRATCH);
}

function compare(actual: SchemaDescription, expected: SchemaDescription, pending: readonly string[]): SchemaReport {
  const names = [...expected.keys()].sort();
  const missing = names.filter((name) => !actual.has(name));
  const different = names.filter((name) => actual.has(name) && actual.get(name) !== expected.get(name));
  return { pending, missing: withoutParts(missing), different, expected: expected.size };
}

/** A missing table is said once, not column by column. */
function withoutParts(missing: readonly string[]): string[] {
  const tables = new Set(
    missing.filter((name) => name.startsWith('table ')).map((name) => name.slice('table '.length)),
  );
  return missing.filter((name) => {
    const [kind = '', of = ''] = name.split(/[ .]/);
    return kind === 'table' || kind === 'index' || !tables.has(of);
  });
}
