// SPDX-License-Identifier: AGPL-3.0-or-later
import { Client } from 'pg';
import { runConsole } from '../../apps/console/src/console.js';
import { DEMO_PEOPLE } from '@reciproca/composition';
import { ente } from '../builders/identity.js';
import { insert } from '../builders/insert.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let client: Client;
const said: string[] = [];
const output = { write: (text: string) => said.push(text) };

function run(...args: string[]): Promise<number> {
  said.length = 0;
  return runConsole(['node', 'reciproca', ...args], { DATABASE_URL: database.url, LOG_LEVEL: 'error' }, output, output);
}

async function count(sql: string): Promise<number> {
  const { rows } = await client.query<{ count: string }>(sql);
  return Number(rows[0]?.count);
}

const ALBA = "(SELECT id FROM enti WHERE slug = 'alba')";
const OUT_OF_STEP = `SELECT count(*) FROM listings l WHERE free_when <> coalesce(
  (SELECT range_agg(tstzrange(starts_at, ends_at)) FROM slots WHERE listing_id = l.id AND taken < capacity), '{}')`;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client?.end();
  await database?.drop();
});

describe('the demo', () => {
  it('is loaded into an empty database, with its progress shown', async () => {
    expect(await run('demo', '--if-empty')).toBe(0);
    expect(said.join('')).toMatch(/100%/);
  });

  it('has nobody in two places, and a diary that says what was agreed', async () => {
    expect(await run('diary', 'verify')).toBe(0);
    expect(
      await count(`SELECT count(*) FROM diary_entries one JOIN diary_entries other ON other.person_id = one.person_id
        AND other.group_id <> one.group_id AND other.starts_at < one.ends_at AND one.starts_at < other.ends_at
        WHERE one.firmness = 'agreed' AND other.firmness = 'agreed' AND one.ends_at > now()`),
    ).toBe(0);
  });

  it('holds what it promises', async () => {
    expect(await count(`SELECT count(*) FROM staircases WHERE ente_id = ${ALBA}`)).toBe(35);
    expect(await count(`SELECT count(*) FROM dwellings WHERE ente_id = ${ALBA}`)).toBe(358);
    const offers = await count("SELECT count(*) FROM listings WHERE state = 'open' AND kind = 'offer'");
    // A request that comes round is one, however many dates it has.
    const requests = await count(
      "SELECT count(DISTINCT coalesce(series_id, id)) FROM listings WHERE state = 'open' AND kind = 'request'",
    );
    expect(offers).toBeGreaterThan(370);
    expect(offers).toBeLessThan(440);
    expect(requests).toBeGreaterThan(225);
    expect(requests).toBeLessThan(290);
    expect(await count(`SELECT count(*) FROM agreements WHERE state = 'settled' AND ente_id = ${ALBA}`)).toBe(1500);
    for (const state of ['agreed', 'done', 'disputed']) {
      expect(await count(`SELECT count(*) FROM agreements WHERE state = '${state}'`)).toBeGreaterThan(0);
    }
    expect(await count("SELECT count(*) FROM listings WHERE state = 'pending'")).toBeGreaterThan(4);
    expect(await count("SELECT count(*) FROM proposals WHERE state = 'proposed'")).toBeGreaterThan(300);
  });

  it('has a table of fifteen that has met, judged and taken something on', async () => {
    expect(await count(`SELECT count(*) FROM evaluation_seats WHERE ente_id = ${ALBA}`)).toBe(15);
    expect(await count("SELECT count(*) FROM evaluation_meetings WHERE state IN ('held', 'called')")).toBe(2);
    expect(await count("SELECT count(*) FROM evaluation_minutes WHERE state = 'approved'")).toBe(1);
    expect(await count("SELECT count(*) FROM evaluation_rounds WHERE closed_by = 'all' AND decision IS NOT NULL")).toBe(
      1,
    );
    expect(await count('SELECT count(DISTINCT seat_id) FROM evaluation_ratings')).toBe(14);
    expect(await count("SELECT count(*) FROM evaluation_items WHERE kind = 'counted' AND value > 0")).toBe(3);
    for (const state of ['done', 'open'])
      expect(await count(`SELECT count(*) FROM evaluation_undertakings WHERE state = '${state}'`)).toBe(1);
  });

  it('has a login for everybody the table of people promises one', async () => {
    const logins = DEMO_PEOPLE.flatMap(({ login }) => login ?? []);
    const { rows } = await client.query<{ login: string }>('SELECT login FROM credentials WHERE login = ANY($1)', [
      logins,
    ]);
    expect(rows.map(({ login }) => login).toSorted()).toEqual(logins.toSorted());
  });

  it('keeps the index of free times in step with the slots', async () => {
    expect(await count("SELECT count(*) FROM listings WHERE free_when <> '{}'")).toBeGreaterThan(500);
    expect(await count(OUT_OF_STEP)).toBe(0);
  });

  it('lays every open ride into the search', async () => {
    const missing =
      "SELECT count(*) FROM slots s JOIN listings l ON l.id = s.listing_id WHERE l.service = 'trasporto' AND l.state = 'open'";
    expect(await count(`${missing} AND NOT EXISTS (SELECT 1 FROM ride_departures d WHERE d.slot_id = s.id)`)).toBe(0);
  });

  it('mixes nothing of the two enti', async () => {
    expect(
      await count(
        'SELECT count(*) FROM agreements a JOIN people p ON p.id IN (a.giver_id, a.receiver_id) WHERE p.ente_id <> a.ente_id',
      ),
    ).toBe(0);
    expect(
      await count(
        'SELECT count(*) FROM proposals p JOIN listings l ON l.id IN (p.offer_id, p.request_id) WHERE l.ente_id <> p.ente_id',
      ),
    ).toBe(0);
  });

  it('gives each of its people something that waits or lies ahead', async () => {
    const waiting = `SELECT count(*) FROM credentials c WHERE c.login = ANY('{anna,paolo,marco,giulia,teresa,samira,elena,bruno}') AND
      EXISTS (SELECT 1 FROM proposals p WHERE c.person_id IN (p.requester_id, p.offerer_id) AND p.state IN ('proposed','accepted_by_offer','accepted_by_request'))`;
    expect(await count(waiting)).toBeGreaterThanOrEqual(7);
    const ahead = `SELECT count(*) FROM people p WHERE given_name = 'Lucia' AND family_name = 'Ferrero'
      AND EXISTS (SELECT 1 FROM agreements a WHERE a.receiver_id = p.id AND a.state = 'agreed' AND a.starts_at > now())`;
    expect(await count(ahead)).toBe(1);
  });

  it('has a circle waiting for Anna', async () => {
    const waiting = `SELECT count(*) FROM circle_members m JOIN credentials c ON c.person_id = m.person_id JOIN circles o ON o.id = m.circle_id
      WHERE c.login = 'anna' AND m.live AND o.state = 'proposed'`;
    expect(await count(waiting)).toBe(1);
  });

  it('has a ledger that verifies, and one that is broken does not', async () => {
    expect(await run('ledger', 'verify')).toBe(0);
    expect(said.join('')).toMatch(/Il registro torna: \d+ conti/);
    const { rows } = await client.query<{ id: string }>(
      "UPDATE accounts SET balance = balance + 1 WHERE kind = 'fund' RETURNING id",
    );
    expect(await run('ledger', 'verify')).toBe(1);
    for (const { id } of rows) expect(said.join('')).toContain(id);
    await client.query("UPDATE accounts SET balance = balance - 1 WHERE kind = 'fund'");
  });

  it('has exchanges that add up, and names the time of which too much is taken, and can mend it', async () => {
    expect(await run('exchange', 'verify')).toBe(0);
    expect(said.join('')).toMatch(/Gli scambi tornano: \d+ orari/);
    const { rows } = await client.query<{ id: string }>(
      `UPDATE slots SET taken = 1 WHERE id = (SELECT s.id FROM slots s JOIN listings l ON l.id = s.listing_id
         WHERE l.service = 'condominio' AND l.state = 'open' AND s.taken = 0 LIMIT 1) RETURNING id`,
    );
    expect(await run('exchange', 'verify')).toBe(1);
    expect(said.join('')).toContain(String(rows[0]?.id));
    expect(await run('exchange', 'verify', '--mend')).toBe(0);
  });

  it('is left alone when it is there, and not loaded over', async () => {
    const before = await count('SELECT count(*) FROM people');
    expect(await run('demo', '--if-empty')).toBe(0);
    expect(await run('demo')).toBe(1);
    expect(said.join('')).toContain('demo --reset');
    expect(await count('SELECT count(*) FROM people')).toBe(before);
  });

  it('is not made anew over a real ente', async () => {
    await insert(client, null, [ente({ slug: 'vero', name: 'Un ente vero' })]);
    expect(await run('demo', '--reset')).toBe(1);
    expect(said.join('')).toContain('Un ente vero');
    expect(await count('SELECT count(*) FROM enti')).toBe(3);
    expect(await count('SELECT count(*) FROM exchange_acts')).toBeGreaterThan(5000);
  });

  it('names its people', async () => {
    expect(await run('demo', '--people')).toBe(0);
    expect(said.join('')).toMatch(/anna\s+reciproca-demo\s+Anna Rosso/);
    expect(said.join('')).toContain('Lucia Ferrero');
  });
});
