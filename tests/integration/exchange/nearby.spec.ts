// SPDX-License-Identifier: AGPL-3.0-or-later
import { runMigrations } from '@reciproca/composition';
import { newId } from '@reciproca/kernel';
import { approximate, distanceMetres, type Point } from '@reciproca/territory';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { TestEnte, type TestPerson } from '../../support/world.js';

const HERE = { lat: 44.69, lon: 8.03 };
const MOST = 25;

let database: TestDatabase;
let ente: TestEnte;
let asker: TestPerson;
let giver: TestPerson;
let places: { id: string; lat: number; lon: number }[];

/** Four hundred offers all around, nearer and farther, also beyond the hills. */
beforeAll(async () => {
  database = await createTestDatabase();
  ente = await TestEnte.create(database.url);
  asker = await ente.person();
  giver = await ente.person();
  places = Array.from({ length: 400 }, (_, index) => ({
    id: newId(),
    lat: HERE.lat + Math.sin(index * 12.9898) * 0.4,
    lon: HERE.lon + Math.sin(index * 78.233) * 0.6,
  }));
  await ente.query(
    `INSERT INTO listings (id, ente_id, kind, service, category_id, person_id, channel, title, state, visibility, place_id, lat, lon,
       duration_minutes, free_when, confirmed_at, expires_at, created_at, updated_at)
     SELECT place.id, $2, 'offer', 'condominio', $3, $4, 'web', 'La spesa', 'open', 'ente', $5, place.lat, place.lon,
       60, '{[2030-01-01,2030-02-01)}', now(), '2030-02-01', now(), now()
     FROM jsonb_to_recordset($1::jsonb) AS place(id uuid, lat float8, lon float8)`,
    [JSON.stringify(places), ente.id, ente.categories['shopping'], giver.id, ente.places['market']],
  );
});
afterAll(async () => {
  await ente.close();
  await database.drop();
});

/** Somewhere in its cell, for everybody whose id ends so. */
function roughly({ lat, lon }: Point, id: string): Point {
  const part = (from: number): number => (Number.parseInt(id.slice(from, from + 3), 16) + 0.5) / 4096 - 0.5;
  const cell = approximate(lat, lon);
  return { lat: cell.lat + part(30) * 0.0045, lon: cell.lon + part(33) * 0.0064 };
}

/** How far each of the nearest is, from grid to grid. */
async function listNearest(): Promise<number[]> {
  const { rows } = await ente.query(
    `SELECT id FROM nearby_listings($1, 'offer', $2, $3, '{[2030-01-10,2030-01-11)}', $4, $5, NULL, NULL, NULL, 'ente', $6) AS id`,
    [ente.id, ente.categories['shopping'], asker.id, HERE.lat, HERE.lon, MOST],
  );
  return rows.map(({ id }) => farOf(places.find((place) => place.id === id)));
}

function farOf(place?: Point): number {
  if (!place) throw new Error('Nobody has put an offer there');
  return Math.round(distanceMetres(roughly(HERE, asker.id), roughly(place, giver.id)));
}

const nearest = (): number[] =>
  places
    .map(farOf)
    .toSorted((one, other) => one - other)
    .slice(0, MOST);

async function countScans(): Promise<Record<string, unknown>> {
  await ente.query('SELECT pg_stat_force_next_flush()');
  const { rows } = await ente.query(
    `SELECT (SELECT seq_scan::int FROM pg_stat_user_tables WHERE relname = 'listings') AS whole,
       (SELECT idx_scan::int FROM pg_stat_user_indexes WHERE indexrelname = 'listings_open_near') AS outwards`,
  );
  return rows[0] ?? {};
}

describe('the nearest open listings', () => {
  it('come nearest first, by walking the index outwards', async () => {
    const before = await countScans();
    expect(await listNearest()).toEqual(nearest());
    const after = await countScans();
    expect(after).toEqual({ whole: before['whole'], outwards: Number(before['outwards']) + 1 });
  });

  it('are the same in a database that was made with earthdistance, which is then no longer needed', async () => {
    await ente.query(`
      CREATE EXTENSION earthdistance;
      ALTER TABLE listings DROP COLUMN earth;
      ALTER TABLE listings ADD COLUMN earth cube NOT NULL GENERATED ALWAYS AS (ll_to_earth(lat, lon)::cube) STORED;
      DELETE FROM migrations WHERE name LIKE 'Exchange%Earth%';`);
    await runMigrations(database.url);

    const before = await countScans();
    expect(await listNearest()).toEqual(nearest());
    expect((await countScans())['outwards']).toBe(Number(before['outwards']) + 1);
    expect((await ente.query("SELECT 1 FROM pg_extension WHERE extname = 'earthdistance'")).rows).toEqual([]);
  });

  it('do without it where somebody else goes on using it', async () => {
    await ente.query(`
      CREATE EXTENSION earthdistance;
      CREATE VIEW of_somebody_else AS SELECT ll_to_earth(lat, lon) FROM places;
      DELETE FROM migrations WHERE name LIKE 'Exchange%Earth%';`);
    await runMigrations(database.url);
    expect((await ente.query("SELECT extname FROM pg_extension WHERE extname = 'earthdistance'")).rows).toHaveLength(1);
    expect(await listNearest()).toEqual(nearest());
  });
});
