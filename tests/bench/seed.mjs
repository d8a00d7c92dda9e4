// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash, randomBytes, randomUUID } from 'node:crypto';

const COMUNE = '004003';

/** One ente with a thousand people around Alba, categories and an operator; listings come by {@link seedOffers}. */
export async function seedEnte(pool, people = 1000) {
  const ente = { id: randomUUID(), shopping: randomUUID(), ride: randomUUID(), hospital: randomUUID() };
  await pool.query(
    `INSERT INTO enti (id, slug, name, settings) VALUES ($1, 'bench', 'Bench', '{"residentPasswords": true}')`,
    [ente.id],
  );
  await pool.query(
    `INSERT INTO categories (id, ente_id, service, code, name_it, name_en, minutes_guide)
     VALUES ($1, $3, 'condominio', 'shopping', 'Spesa', 'Shopping', 60), ($2, $3, 'trasporto', 'ride', 'Passaggio', 'Ride', 30)`,
    [ente.shopping, ente.ride, ente.id],
  );
  await pool.query(
    `INSERT INTO places (id, ente_id, kind, name, comune_code, lat, lon, is_public) VALUES ($1, $2, 'hospital', 'Ospedale', $3, 44.684, 7.936, true)`,
    [ente.hospital, ente.id, COMUNE],
  );
  await pool.query(
    `WITH made AS (
       INSERT INTO people (id, ente_id, given_name, family_name, birth_date, devices, channels)
       SELECT gen_random_uuid(), $1, 'Nome' || n, 'Cognome' || n, date '1950-01-01' + n * 10, 'smartphone', '{socket}'
       FROM generate_series(1, $2::int) n RETURNING id
     ), granted AS (
       INSERT INTO role_grants (person_id, ente_id, role) SELECT id, $1, 'resident' FROM made
     ), homes AS (
       INSERT INTO places (id, ente_id, kind, name, comune_code, lat, lon, is_public)
       SELECT id, $1, 'home', 'Casa ' || id, $3, 44.5 + random() * 0.4, 7.8 + random() * 0.5, false FROM made RETURNING id
     ), households AS (
       INSERT INTO households (id, ente_id, name, size) SELECT id, $1, 'Famiglia', 1 FROM made RETURNING id
     )
     INSERT INTO residences (person_id, ente_id, household_id, place_id)
     SELECT homes.id, $1, homes.id, homes.id FROM homes JOIN households USING (id)`,
    [ente.id, people, COMUNE],
  );
  const { rows } = await pool.query('SELECT id FROM people WHERE ente_id = $1 ORDER BY id', [ente.id]);
  return { ...ente, people: rows.map((row) => row.id) };
}

/** Open offers of shopping, from some hour of the day whenever this is run, spread over the territory and, unless said otherwise, six weeks of days, owned by the first half of the people. */
export async function seedOffers(pool, ente, count, { days = 40, capacity = 1 } = {}) {
  await seedListings(pool, ente, count, {
    kind: 'offer',
    owners: ente.people.slice(0, ente.people.length / 2),
    days,
    capacity,
    details: OFFER,
  });
}

/** Open requests for shopping, spread likewise, of the other half. */
export async function seedRequests(pool, ente, count, { days = 40 } = {}) {
  await seedListings(pool, ente, count, {
    kind: 'request',
    owners: ente.people.slice(ente.people.length / 2),
    days,
    capacity: 1,
    details: REQUEST,
  });
}

const OFFER = { where: ['giver_home', 'receiver_home', 'elsewhere'], mostPeople: 1 };
const REQUEST = { where: 'receiver_home', people: 1 };

async function seedListings(pool, ente, count, { kind, owners, days, capacity, details }) {
  await pool.query(
    `WITH owner AS (SELECT array_agg(id) AS ids FROM unnest($3::uuid[]) id), made AS (
       INSERT INTO listings (id, ente_id, kind, service, category_id, person_id, channel, title, state, visibility, place_id, lat, lon,
         duration_minutes, details, free_when, confirmed_at, expires_at, created_at, updated_at)
       SELECT gen_random_uuid(), $1, $5, 'condominio', $2, ids[1 + n % cardinality(ids)], 'web', 'Spesa ' || n, 'open', 'ente',
         ids[1 + n % cardinality(ids)], 44.3 + random() * 0.8, 7.5 + random() * 1.1, 60,
         $6::jsonb,
         tstzmultirange(tstzrange(day, day + interval '3 hours')), now(), now() + interval '60 days', now(), now()
       FROM owner, generate_series(1, $4::int) n,
         LATERAL (SELECT (date_trunc('day', now() AT TIME ZONE 'Europe/Rome') + make_interval(days => 1 + (random() * $7)::int, hours => 8 + (random() * 10)::int + n * 0))
           AT TIME ZONE 'Europe/Rome' AS day) d
       RETURNING id, free_when
     )
     INSERT INTO slots (id, ente_id, listing_id, starts_at, ends_at, capacity)
     SELECT gen_random_uuid(), $1, id, lower(free_when), upper(free_when), $8 FROM made`,
    [ente.id, ente.shopping, owners, count, kind, JSON.stringify(details), days, capacity],
  );
  await pool.query('ANALYZE listings, slots, people, residences');
}

/** Bearer tokens for these people, as sign-in would give them. */
export async function seedTokens(pool, ente, personIds) {
  const tokens = personIds.map(() => randomBytes(32).toString('base64url'));
  await pool.query(
    `INSERT INTO sessions (id, token_hash, person_id, ente_id, kind, expires_at)
     SELECT gen_random_uuid(), t.hash, t.person_id, $1, 'api', now() + interval '1 day'
     FROM unnest($2::bytea[], $3::uuid[]) AS t(hash, person_id)`,
    [ente.id, tokens.map((token) => createHash('sha256').update(token).digest()), personIds],
  );
  return tokens;
}
