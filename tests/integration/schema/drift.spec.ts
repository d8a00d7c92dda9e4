// SPDX-License-Identifier: AGPL-3.0-or-later
import { listDrift, withMigrationSource } from '@reciproca/composition';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

describe('entities and migrations', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('make the same tables and columns', async () => {
    const changes = await withMigrationSource(database.url, listDrift);
    expect(changes.map(({ up }) => up)).toEqual([]);
  });

  it('differ as soon as a column does', async () => {
    const changes = await withMigrationSource(database.url, async (dataSource) => {
      await dataSource.query('ALTER TABLE people RENAME COLUMN gender TO sex');
      return listDrift(dataSource);
    });
    expect(changes).toEqual([
      {
        up: expect.stringMatching(/"people" RENAME COLUMN "sex" TO "gender"/),
        down: expect.stringMatching(/"people" RENAME COLUMN "gender" TO "sex"/),
      },
    ]);
  });

  it('leave no table without an entity', async () => {
    const tables = await withMigrationSource(database.url, async (dataSource) => {
      const known = new Set(dataSource.entityMetadatas.map(({ tableName }) => tableName));
      const rows = await dataSource.query<{ name: string }[]>(
        "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
      );
      return rows.map(({ name }) => name).filter((name) => !known.has(name));
    });
    // TypeORM's own list of what has run.
    expect(tables).toEqual(['migrations']);
  });
});
