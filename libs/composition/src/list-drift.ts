// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DataSource } from 'typeorm';

/**
 * Foreign keys, checks, indexes and unique constraints are written in migrations only: entities know the ids of other
 * libs' rows, not the rows. Nor can entities say how a column is generated.
 */
const MIGRATIONS_ONLY = [
  / DROP CONSTRAINT /,
  /^DROP INDEX /,
  /^COMMENT ON /,
  / (ADD|DROP) CONSTRAINT /,
  / DROP IDENTITY/,
  / SET DEFAULT nextval/,
  /^CREATE SEQUENCE /,
];

export interface Change {
  readonly up: string;
  readonly down: string;
}

/** TypeORM asks it for how generated columns are made; as they are left to the migrations, it stands empty and only for the comparison. */
const METADATA = 'typeorm_metadata';

/** The statements that would make tables and columns what the entities say; none where they agree. */
export async function listDrift(dataSource: DataSource): Promise<Change[]> {
  const generated = await listGeneratedColumns(dataSource);
  await dataSource.query(
    `CREATE TABLE ${METADATA} (type text, database text, schema text, "table" text, name text, value text)`,
  );
  try {
    const { upQueries, downQueries } = await dataSource.driver.createSchemaBuilder().log();
    return upQueries
      .map(({ query }, index) => ({ up: query, down: downQueries[index]?.query ?? '' }))
      .filter(({ up }) => !MIGRATIONS_ONLY.some((pattern) => pattern.test(up)))
      .filter(
        ({ up }) => !up.includes(METADATA) && !generated.some((column) => up.endsWith(`DROP COLUMN "${column}"`)),
      );
  } finally {
    await dataSource.query(`DROP TABLE ${METADATA}`);
  }
}

async function listGeneratedColumns(dataSource: DataSource): Promise<string[]> {
  const rows = await dataSource.query<{ name: string }[]>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = current_schema() AND is_generated = 'ALWAYS'`,
  );
  return rows.map(({ name }) => name);
}
