// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@reciproca/kernel';
import { dataSourceOptions, DbTransaction } from '@reciproca/platform';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

interface Seen {
  readonly ente: string;
  readonly pid: number;
}

const WHO = "SELECT current_setting('reciproca.ente') AS ente, pg_backend_pid() AS pid, $1::int AS n";

describe('statements outside any transaction', () => {
  let database: TestDatabase;
  let source: DataSource;
  const reading = (enteId: string): DbTransaction => DbTransaction.overPool(source, { enteId });
  const [alba, bra] = [newId(), newId()];

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await new DataSource(dataSourceOptions({ url: database.url, poolSize: 4 })).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('share a connection where they are quick, each in its own ente and with its own answer', async () => {
    let connections = 0;
    // A busy machine may find it slow at first.
    for (let tries = 0; connections !== 1 && tries < 100; tries += 1) {
      const seen = await Promise.all([1, 2, 3, 4, 5].map((n) => reading(n % 2 ? alba : bra).query<Seen>(WHO, [n])));
      expect(seen.map(([row]) => row)).toMatchObject([
        { ente: alba, n: 1 },
        { ente: bra, n: 2 },
        { ente: alba, n: 3 },
        { ente: bra, n: 4 },
        { ente: alba, n: 5 },
      ]);
      connections = new Set(seen.map(([row]) => row?.pid)).size;
    }
    expect(connections).toBe(1);
  });

  it('are answered where one beside them fails, and so is whoever comes next', async () => {
    const share = 'SELECT 10 / $1::int AS n';
    await reading(alba).query(share, [1]);
    const [failed, fine] = await Promise.allSettled([reading(bra).query(share, [0]), reading(alba).query(share, [5])]);
    expect(failed).toMatchObject({ status: 'rejected', reason: { message: 'division by zero' } });
    expect(fine).toMatchObject({ value: [{ n: 2 }] });
    expect(await reading(bra).query(share, [2])).toEqual([{ n: 5 }]);
  });

  it('go by themselves where they take long, so that nobody stands behind them', async () => {
    const slow = 'SELECT pg_sleep(0.05), pg_backend_pid() AS pid, $1::int AS n';
    await reading(alba).query(slow, [0]);
    const all = [1, 2].map((n) => reading(alba).query<Seen>(slow, [n]));
    const seen = await Promise.all([...all, reading(alba).query<Seen>(WHO, [3])]);
    expect(new Set(seen.map(([row]) => row?.pid)).size).toBe(3);
  });

  it('never share one with what writes', async () => {
    await source.query('CREATE TABLE trials (n integer)');
    const write = 'INSERT INTO trials VALUES ($1) RETURNING pg_backend_pid() AS pid';
    for (const n of [1, 2]) await reading(alba).query(write, [n]);
    const seen = await Promise.all([3, 4].map((n) => reading(alba).query<Seen>(write, [n])));
    expect(new Set(seen.map(([row]) => row?.pid)).size).toBe(2);
  });
});
