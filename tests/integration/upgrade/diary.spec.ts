// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { runMigrations } from '@reciproca/composition';
import { Client } from 'pg';
import { createEmptyDatabase, type TestDatabase } from '../../support/database.js';

const BEFORE = join(import.meta.dirname, 'schema-37.sql.gz');

describe('what was agreed before there was a diary', () => {
  let database: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    database = await createEmptyDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query(gunzipSync(readFileSync(BEFORE)).toString('utf8'));
    await client.query(
      "UPDATE agreements SET state = 'cancelled' WHERE id = (SELECT id FROM agreements ORDER BY id DESC LIMIT 1)",
    );
    await runMigrations(database.url);
  });
  afterAll(async () => {
    await client?.end();
    await database?.drop();
  });

  it('stands in it for both, with its own hours, unless it was called off', async () => {
    const { rows } = await client.query<{ sides: number; living: boolean; hours: boolean }>(`
      SELECT count(d.person_id)::int AS sides, a.state <> 'cancelled' AS living,
        coalesce(bool_and(d.starts_at = a.starts_at AND d.ends_at = a.ends_at AND d.firmness = 'agreed'), true) AS hours
      FROM agreements a LEFT JOIN diary_entries d ON d.cause_id = a.id
      JOIN listings r ON r.id = a.request_id
      WHERE a.service = 'condominio' GROUP BY a.id`);
    expect(rows.length).toBeGreaterThan(0);
    for (const { sides, living, hours } of rows) expect([sides, hours]).toEqual([living ? 2 : 0, true]);
  });

  it('leaves it when it ends, whichever way', async () => {
    await client.query("UPDATE agreements SET state = 'cancelled'");
    expect((await client.query("SELECT 1 FROM diary_entries WHERE cause_kind = 'agreement'")).rows).toEqual([]);
  });
});
