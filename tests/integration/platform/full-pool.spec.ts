// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dataSourceOptions, DbTransaction, problemOf } from '@reciproca/platform';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

describe('a pool that has nothing free', () => {
  let database: TestDatabase;
  let source: DataSource;
  beforeAll(async () => {
    database = await createTestDatabase();
    source = await new DataSource(
      dataSourceOptions({ url: database.url, poolSize: 1, patienceMs: 3_000 }),
    ).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('refuses, as "too busy" for who asked, and serves again as soon as there is room', async () => {
    const holder = source.createQueryRunner();
    await holder.connect();
    const texts = { textFor: (code: string): string => code };
    const asking: Promise<unknown>[] = [
      source.createQueryRunner().connect(),
      source.query('SELECT 1'),
      DbTransaction.overPool(source, 'none').query('SELECT 1'),
    ];
    for (const answer of await Promise.allSettled(asking)) {
      const refusal = answer.status === 'rejected' && problemOf(answer.reason, 'r', 'it', texts);
      expect(refusal).toMatchObject({ status: 503, code: 'http.503' });
    }
    await holder.release();
    expect(await source.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});
