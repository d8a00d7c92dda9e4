// SPDX-License-Identifier: AGPL-3.0-or-later
import '@reciproca/composition';
import { listPersonalData } from '@reciproca/platform';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { listWrittenSql } from '../../support/written-sql.js';

/** SQL that is only known while it runs, and why it may be. Everything else that is written by hand is prepared here. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'libs/platform/src/database/db-transaction.ts#send': 'hands on what the others send',
  'libs/platform/src/database/list-page.ts#listPage':
    'turns the pages of what the others wrote, prepared as they wrote it',
  'libs/platform/src/database/own-rows.ts#findPage': 'turns the pages of what TypeORM wrote',
  'libs/privacy/src/persistence/held-data.ts#listHeld': 'registered by each lib, prepared below',
  'libs/platform/src/personal-data/find-holder.ts#findHolder':
    'reads what each lib registers of its data, as held-data does',
  'libs/privacy/src/persistence/held-data.ts#countHeld': 'registered by each lib, prepared below',
  'libs/privacy/src/persistence/held-data.ts#listBlockers': 'registered by each lib, prepared below',
  'libs/privacy/src/persistence/held-data.ts#eraseHeld': 'registered by each lib, prepared below',
  'libs/privacy/src/persistence/held-data.ts#listJoinBlockers': 'registered by each lib, prepared below',
  'libs/privacy/src/persistence/held-data.ts#partHeld': 'registered by each lib, prepared below',
  'libs/privacy/src/persistence/held-data.ts#countJoined': 'of the columns each lib registers',
  'libs/privacy/src/persistence/held-data.ts#joinHeld': 'registered by each lib, prepared below',
  'libs/privacy/src/persistence/joined-rows.ts#listRowsOf': 'of the columns each lib registers',
  'libs/privacy/src/persistence/joined-rows.ts#putRowsBack': 'of the tables each lib registers',
  'libs/privacy/src/persistence/held-data.ts#countOld': 'registered by each lib, prepared below',
  'libs/privacy/src/persistence/held-data.ts#forgetOld': 'registered by each lib, prepared below',
  'libs/web/src/registries/board-counts.ts#countQueries':
    'counts all lists of the board at once, each prepared where it is written',
  'libs/web/src/registries/sql-board-source.ts#count':
    'lays filters over the lists of the board, each prepared where it is written',
  'libs/web/src/registries/sql-board-source.ts#find':
    'names single cards, by statements prepared where they are written',
  'libs/web/src/registries/sql-board-source.ts#list':
    'lays filters over the lists of the board, each prepared where it is written',
  'apps/console/src/demo/load/insert-rows.ts#insertRows': 'names the columns its rows have',
};

interface Statement {
  readonly place: string;
  readonly sql: string;
}

function listRegistered(): Statement[] {
  return listPersonalData().flatMap(({ lib, tables, blockers = [], joinBlockers = [], retention = [] }) => {
    const sqls = [
      ...tables.flatMap(({ read, readAlone, erase = [] }) => [read, ...(readAlone ? [readAlone] : []), ...erase]),
      ...tables.flatMap(({ join, part = [] }) => [...(join && join !== 'stays' ? join : []), ...part]),
      ...[...blockers, ...joinBlockers].map(({ sql }) => sql),
      ...retention.flatMap(({ count, apply }) => [count, ...apply]),
    ];
    return sqls.map((sql) => ({ place: `personal data of ${lib}`, sql }));
  });
}

const written = listWrittenSql('libs', 'apps');
const statements: Statement[] = [
  ...written.flatMap(({ place, texts }) => (texts ?? []).map((sql) => ({ place, sql }))),
  ...listRegistered(),
];

/** What Postgres says of those it cannot prepare. */
async function listBroken(client: Client): Promise<string[]> {
  const broken: string[] = [];
  for (const { place, sql } of statements) {
    await client.query(`PREPARE one AS ${sql}`).then(
      () => client.query('DEALLOCATE one'),
      (error: Error) => broken.push(`${place}: ${error.message}`),
    );
  }
  return broken;
}

describe('SQL written by hand', () => {
  let database: TestDatabase;
  let client: Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('is known before it runs, but for what is listed', () => {
    const unknown = written.filter(({ texts }) => texts === null).map(({ place }) => place);
    expect([...new Set(unknown)].sort()).toEqual(Object.keys(LEFT_OUT).sort());
    expect(1 - unknown.length / written.length).toBeGreaterThan(0.96);
  });

  it('fits the migrated schema', async () => {
    expect(statements.length).toBeGreaterThan(300);
    expect(await listBroken(client)).toEqual([]);
  });

  it('is found out as soon as a column has another name', async () => {
    await client.query('ALTER TABLE people RENAME COLUMN given_name TO first_name');
    await client.query('ALTER TABLE signals RENAME COLUMN about TO whom');
    const broken = await listBroken(client);
    const places = broken.map((line) => line.slice(0, line.indexOf(':')));
    expect(places).toContain('libs/identity/src/persistence/person.repository.ts#listByIds');
    expect(places).toContain('libs/sentinels/src/application/signal-board.ts#onModuleInit');
    expect(places).toContain('personal data of sentinels');
    expect(broken.every((line) => /given_name|about/.test(line))).toBe(true);
  });
});
