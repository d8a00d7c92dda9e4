// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runMigrations } from '@reciproca/composition';
import { overAll } from '@reciproca/platform';
import { Client } from 'pg';
import { runConsole } from '../../apps/console/src/console.js';
import { createTestDatabase } from '../support/database.js';
import { listInstalledPostgres, runProgram } from '../support/installed-postgres.js';
import { OwnPostgres } from '../support/own-postgres.js';

const DUMP = ['-Fc', '--enable-row-security', '--no-privileges'];
const RESTORE = ['--exit-on-error', '--no-privileges'];

async function query<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: overAll(url) });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Rows of each table. */
async function countAll(url: string): Promise<Record<string, number>> {
  const tables = await query<{ name: string }>(
    url,
    "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1",
  );
  const counts = tables.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS count FROM "${name}"`);
  const rows = await query<{ name: string; count: number }>(url, counts.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}

function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

/** A database owned by somebody who is nobody special, as an ente's provider gives it. */
async function createOwned(adminUrl: string, database: string, template = 'template1'): Promise<string> {
  const url = new URL(urlOf(adminUrl, database));
  url.username = 'ordinary_owner';
  url.password = 'ordinary';
  await query(
    adminUrl,
    `DO $$ BEGIN CREATE ROLE ordinary_owner LOGIN PASSWORD 'ordinary'; EXCEPTION WHEN duplicate_object THEN NULL; END $$`,
  );
  await query(adminUrl, `CREATE DATABASE ${database} TEMPLATE ${template} OWNER ordinary_owner`);
  return url.href;
}

async function run(url: string, ...args: string[]): Promise<{ code: number; said: string }> {
  let said = '';
  const output = { write: (text: string) => void (said += text) };
  const environment = { DATABASE_URL: url, LOG_LEVEL: 'error' };
  const code = await runConsole(['node', 'reciproca', ...args], environment, output, output);
  return { code, said };
}

async function expectWhole(url: string, counts: Record<string, number>): Promise<void> {
  expect(await countAll(url)).toEqual(counts);
  for (const what of ['schema', 'ledger', 'audit']) {
    expect([what, await run(url, what, 'verify')]).toEqual([what, { code: 0, said: expect.stringMatching(/torna/) }]);
  }
}

describe('a backup', () => {
  it('calls on nothing that only works while somebody’s search path is set', async () => {
    const database = await createTestDatabase();
    // Restoring works with an empty one; a function in SQL that names others without their schema fails then.
    const calls = await query(
      database.url,
      `SELECT d.classid::regclass::text AS by, f.oid::regprocedure::text AS function FROM pg_depend d JOIN pg_proc f ON f.oid = d.refobjid
       WHERE d.refclassid = 'pg_proc'::regclass AND d.classid IN ('pg_attrdef'::regclass, 'pg_constraint'::regclass, 'pg_class'::regclass)
         AND f.prolang = (SELECT oid FROM pg_language WHERE lanname = 'sql') AND f.pronamespace <> 'pg_catalog'::regnamespace
         AND NOT coalesce(f.proconfig::text LIKE '%search_path%', false)`,
    );
    await database.drop();
    expect(calls).toEqual([]);
  });
});

for (const { version, bin } of listInstalledPostgres()) {
  describe(`with the programs of Postgres ${version}`, () => {
    let folder: string;
    let postgres: OwnPostgres;
    let source: string;
    let dump: string;
    let counts: Record<string, number>;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'reciproca-dump-'));
      dump = join(folder, 'reciproca.dump');
      postgres = await OwnPostgres.start(bin);
      source = await createOwned(postgres.url, 'source');
      await runMigrations(source);
      await run(source, 'demo', '--if-empty');
      counts = await countAll(source);
      expect(runProgram(join(bin, 'pg_dump'), ...DUMP, '-f', dump, source)).toEqual({ code: 0, complaints: '' });
    });
    afterAll(async () => {
      await postgres.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it('a backup comes back whole, restored by the owner', async () => {
      expect(counts).toMatchObject({ listings: expect.any(Number), people: expect.any(Number) });
      expect(Math.min(counts['listings']!, counts['people']!, counts['postings']!)).toBeGreaterThan(100);
      const target = await createOwned(postgres.url, 'target');
      expect(runProgram(join(bin, 'pg_restore'), ...RESTORE, '-d', target, dump)).toEqual({ code: 0, complaints: '' });
      await expectWhole(target, counts);
    });

    it('a backup comes back whole in the newest Postgres too', async () => {
      const name = `restored_${randomBytes(4).toString('hex')}`;
      const target = await createOwned(process.env['TEST_POSTGRES_URL']!, name);
      const { code, complaints } = runProgram(join(bin, 'pg_restore'), ...RESTORE, '-d', target, dump);
      expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
      await expectWhole(target, counts);
      await query(process.env['TEST_POSTGRES_URL']!, `DROP DATABASE ${name} WITH (FORCE)`);
    });

    it('a backup from the time of earthdistance comes back by the steps of the manual', async () => {
      const [old, again] = [await createOwned(postgres.url, 'old', 'source'), await createOwned(postgres.url, 'again')];
      for (const name of ['old', 'again'])
        await query(urlOf(postgres.url, name), 'CREATE EXTENSION earthdistance CASCADE');
      await query(
        old,
        `ALTER TABLE listings DROP COLUMN earth, DROP COLUMN free_from, DROP COLUMN free_until;
         ALTER TABLE listings ADD COLUMN earth cube NOT NULL GENERATED ALWAYS AS (ll_to_earth(lat, lon)::cube) STORED;
         DELETE FROM migrations WHERE name LIKE 'Exchange%Earth%' OR name LIKE 'ExchangeNear%'`,
      );
      const before = await countAll(old);
      runProgram(join(bin, 'pg_dump'), ...DUMP, '-f', `${dump}.old`, old);
      const steps = `"$0/pg_restore" -f - --no-comments --no-privileges "$1" |
        sed "s/set_config('search_path', '', false)/set_config('search_path', 'public', false)/" | "$0/psql" -q "$2"`;
      runProgram('sh', '-c', steps, bin, `${dump}.old`, again);
      expect(await run(again, 'migrate')).toMatchObject({ code: 0 });
      await expectWhole(again, { ...before, migrations: before['migrations']! + 4 });
    });
  });
}
