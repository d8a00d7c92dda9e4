// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { runMigrations } from '@reciproca/composition';
import { Client } from 'pg';
import { runConsole } from '../../../apps/console/src/console.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { createEmptyDatabase, type TestDatabase } from '../../support/database.js';

/** Two enti with one of everything in them and a message nobody has delivered, as the version with 37 migrations left them. */
const BEFORE = join(import.meta.dirname, 'schema-37.sql.gz');

/** What is in each table, by the columns it had before. */
type Contents = Map<string, { readonly columns: readonly string[]; readonly rows: string }>;

/** Rows as a later version may still have them: a column that was dropped is not compared. */
function onlyColumns(rows: string, columns: readonly string[]): string {
  if (rows === '') return '';
  const kept = rows.split('\n').map((row) => {
    const values = JSON.parse(row) as Record<string, unknown>;
    return JSON.stringify(Object.fromEntries(columns.map((column) => [column, values[column]])));
  });
  return kept.sort().join('\n');
}

describe('a database of an earlier version', () => {
  let database: TestDatabase;
  let client: Client;
  let before: Contents;
  let app: TestApp;

  beforeAll(async () => {
    database = await createEmptyDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query(gunzipSync(readFileSync(BEFORE)).toString('utf8'));
    before = await readContents();
    await runMigrations(database.url);
    app = await startTestApp({}, database);
  });
  afterAll(async () => {
    await app?.app.close();
    await client?.end();
    await database?.drop();
  });

  async function readContents(known?: Contents): Promise<Contents> {
    const { rows } = await client.query<{ table: string; columns: string[] }>(
      `SELECT table_name AS table, array_agg(column_name::text ORDER BY column_name) AS columns
       FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
       WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND is_generated = 'NEVER' AND table_name <> 'migrations'
       GROUP BY table_name ORDER BY table_name`,
    );
    const contents: Contents = new Map();
    for (const { table, columns: there } of rows) {
      const columns = known?.get(table)?.columns.filter((column) => there.includes(column)) ?? there;
      if (known && !known.has(table)) continue;
      const list = columns.map((column) => `"${column}"`).join(', ');
      const { rows: found } = await client.query(`SELECT ${list} FROM "${table}"`);
      contents.set(table, {
        columns,
        rows: found
          .map((row) => JSON.stringify(row))
          .sort()
          .join('\n'),
      });
    }
    return contents;
  }

  it('is not empty', () => {
    const filled = [...before].filter(([, { rows }]) => rows !== '').map(([table]) => table);
    expect(filled.length).toBeGreaterThan(60);
    expect(filled).toEqual(
      expect.arrayContaining(['listings', 'agreements', 'transfers', 'people', 'outbox', 'disputes']),
    );
  });

  it('comes up with everything that was in it', async () => {
    // Messages are delivered as soon as the server runs; their own tests follow them.
    const own = ['outbox', 'inbox'];
    const after = await readContents(before);
    const changed = [...before].filter(([table, { rows }]) => {
      const now = after.get(table);
      return !own.includes(table) && now && onlyColumns(rows, now.columns) !== now.rows;
    });
    expect(changed.map(([table]) => table)).toEqual([]);
    // Deliveries say now who has had a message.
    expect([...before.keys()].filter((table) => !after.has(table))).toEqual(['inbox']);
  });

  it('lets people in with the passwords of before, to what they had posted', async () => {
    const anna = await app.signIn('alba-1');
    const { body } = await anna.get<{ items: { title: string }[] }>('/requests');
    expect(body.items.map(({ title }) => title)).toContain('La spesa del mercoledì');
  });

  it('delivers what waited to be delivered', async () => {
    await app.settle();
    const { rows } = await client.query(
      `SELECT m.id, d.handler, d.done_at IS NOT NULL AS done FROM outbox m JOIN deliveries d ON d.message_id = m.id
       WHERE m.topic = 'exchange.listing_opened' AND (d.handler = 'match-on-arrival' OR d.done_at IS NULL)`,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ done }) => done === true)).toBe(true);
  });

  it.each([['ledger'], ['audit'], ['exchange']])('stands every check of the %s', async (what) => {
    const silent = { write: () => undefined };
    expect(
      await runConsole(
        ['node', 'console', what, 'verify'],
        { DATABASE_URL: database.url, LOG_LEVEL: 'error' },
        silent,
        silent,
      ),
    ).toBe(0);
  });

  it('has nothing left to migrate', async () => {
    await expect(runMigrations(database.url)).resolves.toBeUndefined();
  });
});
