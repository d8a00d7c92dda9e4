// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@reciproca/kernel';
import { Client } from 'pg';
import { runConsole } from '../../apps/console/src/console.js';
import { ente, person } from '../builders/identity.js';
import { insert } from '../builders/insert.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

/** Tables that no ente has, each with its reason. A new one belongs to an ente unless it stands here. */
const NOBODYS: Readonly<Record<string, string>> = {
  administrator_links: 'of who looks after the installation, outside every ente',
  administrator_sessions: 'of who looks after the installation, outside every ente',
  administrators: 'of who looks after the installation, outside every ente',
  ambiti: 'the map of Piedmont',
  comuni: 'the map of Piedmont',
  deliveries: 'which handler has had which message: by the message’s id alone',
  installation_log: 'what those did who look after the installation',
  job_turns: 'when each job of the installation ran last',
  migrations: 'the schema’s own history',
  openid_providers: 'who says outside who people are, for every ente to choose from',
  spent_challenges: 'questions of sign-in that were answered, of nobody known yet',
  subscriptions: 'which handlers the program has',
  travel_times: 'ways between points of the map, of nobody in particular',
};

let database: TestDatabase;
/** As the application works: stepped down from the owner who signed in. */
let app: Client;
const [alba, bra] = [newId(), newId()];

beforeAll(async () => {
  database = await createTestDatabase();
  await insert(database, null, [ente({ id: alba, slug: 'alba' }), ente({ id: bra, slug: 'bra' })]);
  for (const id of [alba, bra]) await insert(database, id, [person({ givenName: id })]);
  app = new Client({ connectionString: database.url, options: '-c role=reciproca_app' });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await database.drop();
});
afterEach(() => app.query('ROLLBACK'));

async function within(enteId: string | null): Promise<void> {
  await app.query('BEGIN');
  if (enteId) await app.query("SELECT set_config('reciproca.ente', $1, true)", [enteId]);
}

interface Table {
  readonly name: string;
  readonly isForced: boolean;
  readonly policies: readonly string[];
}

function tables(): Promise<Table[]> {
  return database.query<Table>(
    `SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS "isForced",
       ARRAY(SELECT polname::text FROM pg_policy WHERE polrelid = c.oid ORDER BY 1) AS policies
     FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY 1`,
  );
}

describe('every table', () => {
  it('is an ente’s and fenced, for its owner too, or says why not', async () => {
    const open = (await tables()).filter(({ isForced, policies }) => !isForced || !policies.includes('own_ente'));
    expect(open.map(({ name }) => name)).toEqual(Object.keys(NOBODYS));
  });

  it('shows nothing while no ente is named, but the names of the enti there are', async () => {
    const fenced = (await tables()).filter(({ name }) => !(name in NOBODYS) && name !== 'enti');
    expect(fenced.length).toBeGreaterThan(80);
    await within(null);
    for (const { name } of fenced) expect([name, (await app.query(`SELECT 1 FROM ${name}`)).rows]).toEqual([name, []]);
    expect((await app.query('SELECT slug FROM enti ORDER BY 1')).rows).toEqual([{ slug: 'alba' }, { slug: 'bra' }]);
  });

  it('is the owner’s alone to empty, to change and to leave open', async () => {
    for (const sql of [
      'TRUNCATE travel_times',
      'ALTER TABLE people NO FORCE ROW LEVEL SECURITY',
      'ALTER TABLE people DISABLE ROW LEVEL SECURITY',
      'CREATE POLICY all_of_it ON people USING (true)',
      'DELETE FROM migrations',
    ])
      await expect(app.query(sql)).rejects.toThrow(/must be owner|permission denied/);
    const rights = await database.query(
      `SELECT rolsuper, rolbypassrls, (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned
       FROM pg_roles r WHERE rolname = 'reciproca_app'`,
    );
    expect(rights).toEqual([{ rolsuper: false, rolbypassrls: false, owned: 0 }]);
  });
});

describe('a row of another ente', () => {
  it('is not found, changed or deleted by a statement that forgets the ente', async () => {
    await within(alba);
    expect((await app.query('SELECT ente_id FROM people')).rows).toEqual([{ ente_id: alba }]);
    expect((await app.query("UPDATE people SET family_name = 'X'")).rowCount).toBe(1);
    expect((await app.query("UPDATE enti SET name = 'X'")).rowCount).toBe(1);
    expect((await app.query('DELETE FROM people WHERE ente_id = $1', [bra])).rowCount).toBe(0);
  });

  it('is not written, and none is moved there', async () => {
    await within(alba);
    await expect(insert(app, bra, [person()])).rejects.toThrow(/row-level security/);
    await app.query('ROLLBACK');
    await within(alba);
    await expect(app.query('UPDATE people SET ente_id = $1', [bra])).rejects.toThrow(/row-level security/);
  });

  it('takes nothing that hangs on it', async () => {
    const [{ id }] = (await database.query<{ id: string }>('SELECT id FROM people WHERE ente_id = $1', [bra])) as [
      { id: string },
    ];
    await within(alba);
    const hang = 'INSERT INTO notification_counters (person_id, last_seq) VALUES ($1, 1)';
    await expect(app.query(hang, [id])).rejects.toThrow(/row-level security/);
    await app.query('ROLLBACK');
    await within(bra);
    expect((await app.query(hang, [id])).rowCount).toBe(1);
  });

  it('is seen again by nobody once the transaction is over', async () => {
    await within(alba);
    await app.query('COMMIT');
    expect((await app.query('SELECT 1 FROM people')).rows).toEqual([]);
    expect((await app.query("SELECT current_setting('reciproca.ente', true) AS ente")).rows).toEqual([{ ente: '' }]);
  });
});

describe('the setting', () => {
  async function planOf(sql: string): Promise<string> {
    await within(alba);
    await app.query('SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off; SET LOCAL enable_sort = off');
    const { rows } = await app.query<Record<string, string>>(`EXPLAIN ${sql}`);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  }

  it('is read once a statement', async () => {
    const plan = await planOf('SELECT 1 FROM people');
    expect(plan).toMatch(/Filter: .*ente_id = \(InitPlan 1/);
  });

  // An index is asked only what gives nothing away of rows that are not shown: equal ids, words as they stand, numbers, times.
  it.each([
    ['an ente', `SELECT 1 FROM listings WHERE ente_id = '${alba}'`, /Index Cond: \(ente_id = /],
    ['a login', "SELECT 1 FROM credentials WHERE login_key = lower('Anna'::text)", /Index Cond: \(login_key = 'anna'/],
    [
      'people of a name',
      `SELECT 1 FROM people WHERE ente_id = '${alba}' AND birth_date = '1980-05-05' AND lower(family_name) = 'rosso'`,
      /people_birth_date.*\n +Index Cond: .*birth_date = /,
    ],
    [
      'rides at a time and a place',
      `SELECT 1 FROM ride_departures WHERE ente_id = '${alba}' AND kind = 'offer' AND leaves_at < now() AND arrives_at > now()
         AND west <= 8 AND south <= 44 AND east >= 8 AND north >= 44`,
      /ride_departures_search.*\n +Index Cond: .*leaves_at < .*north >= /,
    ],
    [
      'the nearest listings',
      `SELECT id FROM listings WHERE ente_id = '${alba}' AND kind = 'offer' AND category_id = '${alba}' AND state = 'open'
         AND free_from < now() AND free_until > now() ORDER BY earth <-> cube(ARRAY[1, 2, 3]::float8[]) LIMIT 5`,
      /listings_open_near.*\n +Index Cond: .*category_id = .*free_from < .*free_until > .*\n +Order By: \(earth <-> /,
    ],
  ])('leaves to its index the search for %s', async (_, sql, plan) => {
    expect(await planOf(sql)).toMatch(plan);
  });
});

describe('console schema verify', () => {
  let said = '';
  const output = { write: (text: string) => void (said += text) };
  const verify = (): Promise<number> => {
    said = '';
    return runConsole(['node', 'reciproca', 'schema', 'verify'], { DATABASE_URL: database.url }, output, output);
  };

  it.each([
    ['a policy that is gone', 'DROP POLICY own_ente ON people', 'policy people.own_ente'],
    ['a fence that is open for the owner', 'ALTER TABLE people NO FORCE ROW LEVEL SECURITY', 'table people'],
    ['a fence that is down', 'ALTER TABLE people DISABLE ROW LEVEL SECURITY', 'table people'],
    ['a hole', 'CREATE POLICY all_of_it ON people USING (true)', 'table people'],
    ['a policy that asks for less', 'ALTER POLICY own_ente ON people USING (true)', 'policy people.own_ente'],
  ])('names %s, and migrate puts back what is gone', async (_, change, name) => {
    await database.query(change);
    expect(await verify()).toBe(1);
    expect(said).toContain(`  ${name}\n`);
    await database.query('DROP POLICY IF EXISTS all_of_it ON people');
    await database.query('DROP POLICY IF EXISTS own_ente ON people');
    expect(await runConsole(['node', 'reciproca', 'migrate'], { DATABASE_URL: database.url }, output, output)).toBe(0);
    expect(await verify()).toBe(0);
  });
});
