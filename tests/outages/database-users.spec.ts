// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes } from 'node:crypto';
import { runMigrations, withMigrationSource } from '@reciproca/composition';
import { newId, systemClock } from '@reciproca/kernel';
import { type CtxSeed, PlatformModule, stepDown, UnitOfWork } from '@reciproca/platform';
import { Test } from '@nestjs/testing';
import { Client } from 'pg';
import { runConsole } from '../../apps/console/src/console.js';
import { DEMO_ENTI } from '../../apps/console/src/demo/data/enti.js';
import { ente, person } from '../builders/identity.js';
import { insert } from '../builders/insert.js';
import { createEmptyDatabase, type TestDatabase } from '../support/database.js';

const PASSWORD = 'una parola d’ordine';
/** Users belong to the whole server: each test has its own, and takes them away. */
const tag = randomBytes(4).toString('hex');
const OWNER = `owner_${tag}`;
const APPLICATION = `app_${tag}`;
const [alba, bra] = [newId(), newId()];

let database: TestDatabase;
beforeEach(async () => {
  database = await createEmptyDatabase();
});
afterEach(async () => {
  for (const role of [APPLICATION, OWNER]) {
    const [found] = await database.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
    if (found)
      await database.query(`REASSIGN OWNED BY ${role} TO CURRENT_USER; DROP OWNED BY ${role}; DROP ROLE ${role}`);
  }
  await database.drop();
});

function urlAs(user: string): string {
  const url = new URL(database.url);
  url.username = user;
  url.password = PASSWORD;
  return url.href;
}

/** A user who owns the database and is nobody special but for what is said. */
async function addOwner(attributes = ''): Promise<string> {
  const [{ name } = { name: '' }] = await database.query<{ name: string }>('SELECT current_database() AS name');
  await database.query(`CREATE ROLE ${OWNER} LOGIN PASSWORD '${PASSWORD}' ${attributes}`);
  await database.query(`ALTER DATABASE ${name} OWNER TO ${OWNER}`);
  return urlAs(OWNER);
}

interface Look {
  readonly user: string;
  readonly isHeld: boolean;
  readonly owns: boolean;
  readonly seen: readonly string[];
  readonly warnings: readonly string[];
}

/** What somebody of Alba is shown by the application, whoever it works as. */
async function look(url: string): Promise<Look> {
  await insert(database, null, [ente({ id: alba, slug: 'alba' }), ente({ id: bra, slug: 'bra' })]);
  for (const [id, givenName] of [
    [alba, 'Anna'],
    [bra, 'Bruno'],
  ] as const)
    await insert(database, id, [person({ givenName })]);
  const warnings: string[] = [];
  await stepDown({ url, poolSize: 1 }, (line) => warnings.push(line));
  const module = await Test.createTestingModule({
    imports: [PlatformModule.forRoot({ DATABASE_URL: url, JOBS: 'off', LOG_LEVEL: 'silent' })],
  }).compile();
  module.useLogger(false);
  await module.init();
  const actor = { personId: null, roles: [], sessionId: null };
  const seed: CtxSeed = {
    enteId: alba,
    actor,
    beneficiaryId: null,
    channel: 'system',
    language: 'it',
    requestId: newId(),
    clock: systemClock,
  };
  try {
    return await module.get(UnitOfWork).read(seed, async (ctx) => {
      const [me] = await ctx.tx.query<Omit<Look, 'seen' | 'warnings'>>(
        `SELECT current_user AS user, NOT (rolsuper OR rolbypassrls) AS "isHeld",
           EXISTS (SELECT FROM pg_class WHERE relname = 'people' AND relowner = r.oid) AS owns
         FROM pg_roles r WHERE rolname = current_user`,
      );
      const seen = await ctx.tx.query<{ name: string }>('SELECT given_name AS name FROM people');
      return { ...(me as Look), seen: seen.map(({ name }) => name), warnings };
    });
  } finally {
    await module.close();
  }
}

describe('the application', () => {
  it('steps down from a superuser whose address is the only one there is', async () => {
    await runMigrations(database.url);
    expect(await look(database.url)).toEqual({
      user: 'reciproca_app',
      isHeld: true,
      owns: false,
      seen: ['Anna'],
      warnings: [],
    });
  });

  it('signs in as a user of its own, whom migrate makes and lets in', async () => {
    const owner = database.url;
    await runMigrations(owner, urlAs(APPLICATION));
    expect(await look(urlAs(APPLICATION))).toEqual({
      user: APPLICATION,
      isHeld: true,
      owns: false,
      seen: ['Anna'],
      warnings: [],
    });
    // Again with another password: the address has the last word.
    const changed = new URL(urlAs(APPLICATION));
    changed.password = 'un’altra';
    await runMigrations(owner, changed.href);
    const client = new Client({ connectionString: changed.href });
    await client.connect();
    await client.end();
  });

  it('signs in as a user an administrator has made, let in by an owner who is nobody special', async () => {
    const owner = await addOwner();
    await database.query(`CREATE ROLE ${APPLICATION} LOGIN PASSWORD '${PASSWORD}'`);
    await runMigrations(owner, urlAs(APPLICATION));
    expect(await look(urlAs(APPLICATION))).toMatchObject({
      user: APPLICATION,
      owns: false,
      seen: ['Anna'],
      warnings: [],
    });
  });

  it('is held by the policies as an owner who is nobody special, and says that this could be better', async () => {
    const owner = await addOwner();
    await runMigrations(owner);
    const { warnings, ...rest } = await look(owner);
    expect(rest).toEqual({ user: OWNER, isHeld: true, owns: true, seen: ['Anna'] });
    expect(warnings).toEqual([expect.stringMatching(/^The database user owns the tables: .*docs\/operations\.md/)]);
  });

  it('steps down from an owner who was let', async () => {
    const owner = await addOwner();
    await database.query(`GRANT reciproca_app TO ${OWNER}`);
    await runMigrations(owner);
    expect(await look(owner)).toEqual({
      user: 'reciproca_app',
      isHeld: true,
      owns: false,
      seen: ['Anna'],
      warnings: [],
    });
  });

  it('says so where nothing holds it', async () => {
    const warnings: string[] = [];
    const connections = { url: database.url, poolSize: 1 };
    expect(await stepDown(connections, (line) => warnings.push(line))).toEqual(connections);
    expect(warnings).toEqual([
      expect.stringMatching(/^Nothing but the program itself keeps enti apart: .*Run migrate/),
    ]);
  });
});

describe('console migrate', () => {
  let said = '';
  const output = { write: (text: string) => void (said += text) };
  const migrate = (environment: Record<string, string>): Promise<number> => {
    said = '';
    return runConsole(['node', 'reciproca', 'migrate'], environment, output, output);
  };

  it('works as the owner, and the rest as the application’s user: the demo is made anew in place of the one there was', async () => {
    const environment = { DATABASE_OWNER_URL: database.url, DATABASE_URL: urlAs(APPLICATION), LOG_LEVEL: 'error' };
    expect([await migrate(environment), said]).toEqual([0, 'Lo schema è aggiornato.\n']);
    const [{ id: demoAlba }] = DEMO_ENTI as [(typeof DEMO_ENTI)[number]];
    await insert(database, null, [ente({ id: demoAlba, slug: 'of-before' })]);
    for (const what of [
      ['schema', 'verify'],
      ['ledger', 'verify'],
      ['ente', 'list'],
      ['demo', '--reset'],
      ['audit', 'verify'],
    ]) {
      said = '';
      const code = await runConsole(['node', 'reciproca', ...what], environment, output, output);
      expect([what, code, code === 0 ? '' : said]).toEqual([what, 0, '']);
    }
    const enti = await database.query<{ slug: string }>('SELECT slug FROM enti ORDER BY slug');
    expect(enti.map(({ slug }) => slug)).toEqual(['alba', 'bra']);
    const [acts] = await database.query<{ count: number }>('SELECT count(*)::int AS count FROM exchange_acts');
    expect(acts?.count).toBeGreaterThan(5000);
    await expect(database.query('TRUNCATE transfers CASCADE')).rejects.toThrow('append-only');
  });

  it('names the user whom nobody here may make', async () => {
    const owner = await addOwner();
    expect(await migrate({ DATABASE_OWNER_URL: owner, DATABASE_URL: urlAs(APPLICATION) })).toBe(1);
    expect(said).toMatch(new RegExp(`Nobody here may make the database user ${APPLICATION}`));
  });

  it('fills the rows of every ente, as an owner whom the policies hold too', async () => {
    const owner = await addOwner();
    await runMigrations(owner);
    await insert(database, null, [ente({ id: alba, slug: 'alba' })]);
    await insert(database, alba, [person({ givenName: 'Anna' })]);
    const client = new Client({ connectionString: owner });
    await client.connect();
    expect((await client.query('SELECT 1 FROM people')).rowCount).toBe(0);
    await client.end();
    const count = 'SELECT count(*)::int AS count FROM people';
    expect(await withMigrationSource(owner, (dataSource) => dataSource.query(count))).toEqual([{ count: 1 }]);
  });
});
