// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EventEmitter } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../../libs/platform/src/database/data-source.js';
import { DbTransaction } from '../../../libs/platform/src/database/db-transaction.js';
import { createEmptyDatabase, type TestDatabase } from '../../support/database.js';

const KEPT = 'SELECT statement FROM pg_prepared_statements ORDER BY prepare_time';

/** One connection, so that what it keeps can be counted. */
describe('what comes again on a connection', () => {
  let database: TestDatabase;
  let source: DataSource;
  let pool: Pool;
  const kept = async (): Promise<string[]> => {
    const { rows } = await pool.query<{ statement: string }>(KEPT);
    return rows.map(({ statement }) => statement);
  };

  beforeAll(async () => {
    database = await createEmptyDatabase();
    source = await new DataSource(dataSourceOptions({ url: database.url, poolSize: 1 })).initialize();
    pool = (source.driver as unknown as { master: Pool }).master;
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('is prepared from the second time on, and what comes once is not kept', async () => {
    await source.query('SELECT $1::int + 1 AS once', [1]);
    for (const n of [1, 2, 3]) {
      const rows = await source.query<{ twice: number }[]>('SELECT $1::int * 2 AS twice', [n]);
      expect(rows).toEqual([{ twice: n * 2 }]);
    }
    expect(await kept()).toEqual(['SELECT $1::int * 2 AS twice']);
  });

  it('is prepared in whichever way it is sent', async () => {
    const text = 'SELECT $1::text || $2 AS both';
    for (const values of [
      ['a', 'b'],
      ['c', 'd'],
    ]) {
      const { rows } = await pool.query<{ both: string }>({ text, values });
      expect(rows).toEqual([{ both: values.join('') }]);
    }
    expect(await kept()).toContain(text);
  });

  it('has its columns described once, however often and for whomever it is asked', async () => {
    const connection = await pool.connect();
    const { connection: wire } = connection as unknown as { connection: EventEmitter };
    let described = 0;
    const note = (): void => void (described += 1);
    wire.on('rowDescription', note);
    const reads = DbTransaction.overPool(source, 'none');
    const text = "SELECT $1::int AS number, NULL::text AS nothing, '{a,b}'::text[] AS list, now() AS moment";
    const row = (number: number): object => ({ number, nothing: null, list: ['a', 'b'], moment: expect.any(Date) });
    for (const n of [1, 2, 3, 4]) expect((await connection.query({ text, values: [n] })).rows).toEqual([row(n)]);
    connection.release();
    const [five, none] = await Promise.all([
      reads.query(text, [5]),
      reads.query('SELECT $1::int AS number WHERE false', [0]),
    ]);
    expect([five, none]).toEqual([[row(5)], []]);
    wire.off('rowDescription', note);
    // Not yet named, named for the first time, the setting of the ente, and the other statement.
    expect(described).toBe(4);
  });

  it('says so when its columns are others than before', async () => {
    await pool.query('CREATE TABLE changing AS SELECT 1 AS id, 2 AS two');
    const text = 'SELECT * FROM changing WHERE id = $1';
    for (const id of [1, 1]) expect((await pool.query(text, [id])).rows).toEqual([{ id: 1, two: 2 }]);
    await pool.query('ALTER TABLE changing RENAME two TO zwei');
    await expect(pool.query(text, [1])).rejects.toThrow('result type');
  });

  it('can be mended after it was refused', async () => {
    const text = 'SELECT word FROM not_yet WHERE id = $1';
    for (const id of [1, 2, 3]) await expect(pool.query(text, [id])).rejects.toThrow('not_yet');
    await pool.query("CREATE TABLE not_yet AS SELECT 1 AS id, 'there'::text AS word");
    expect((await pool.query(text, [1])).rows).toEqual([{ word: 'there' }]);
  });

  it('keeps to a bound, and works beyond it', async () => {
    for (let n = 0; n < 220; n += 1)
      for (const value of [1, 2]) {
        const { rows } = await pool.query<{ sum: number }>(`SELECT $1::int + ${n} AS sum`, [value]);
        expect(rows).toEqual([{ sum: value + n }]);
      }
    expect((await kept()).length).toBe(200);
  });
});
