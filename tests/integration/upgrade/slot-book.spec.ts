// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { runMigrations } from '@reciproca/composition';
import { Client } from 'pg';
import { createEmptyDatabase, type TestDatabase } from '../../support/database.js';

const BEFORE = join(import.meta.dirname, 'schema-37.sql.gz');

describe('what held a place before places were counted', () => {
  let database: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    database = await createEmptyDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query(gunzipSync(readFileSync(BEFORE)).toString('utf8'));
    await client.query("UPDATE crates SET thanks_for_id = agreement_id, agreement_id = NULL, state = 'delivered'");
    // Somebody did not come, and says by now that it was not so.
    await client.query(`
      WITH missed AS (UPDATE agreements SET state = 'disputed' WHERE id = (SELECT id FROM agreements ORDER BY id LIMIT 1) RETURNING id, ente_id)
      INSERT INTO exchange_acts (id, ente_id, subject, subject_id, act, from_state, to_state, channel, at)
      SELECT gen_random_uuid(), ente_id, 'agreement', id, 'no_show', 'agreed', 'no_show', 'web', now() FROM missed`);
    await client.query(
      "UPDATE agreements SET state = 'cancelled' WHERE id = (SELECT id FROM agreements ORDER BY id DESC LIMIT 1)",
    );
    await runMigrations(database.url);
  });
  afterAll(async () => {
    await client?.end();
    await database?.drop();
  });

  it('is known to the book: crates given as thanks', async () => {
    const { rows } = await client.query(`
      SELECT t.units, t.slot_id = s.id AS "ofItsHarvest" FROM crates c JOIN slot_takings t ON t.reference_id = c.id
      JOIN harvests h ON h.id = c.harvest_id JOIN slots s ON s.listing_id = h.offer_id`);
    const { rows: crates } = await client.query('SELECT crates AS units FROM crates');
    expect(rows).toEqual(crates.map(({ units }: { units: number }) => ({ units, ofItsHarvest: true })));
    expect(rows.length).toBeGreaterThan(0);
  });

  it('is known to the book: places given back, even where the no-show is disputed', async () => {
    const { rows } = await client.query<{ state: string }>(
      'SELECT state FROM agreements WHERE released_at IS NOT NULL',
    );
    expect(rows.map(({ state }) => state).toSorted()).toEqual(['cancelled', 'disputed']);
  });
});
