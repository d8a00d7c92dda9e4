// SPDX-License-Identifier: AGPL-3.0-or-later
import { Client } from 'pg';
import { runConsole } from '../../apps/console/src/console.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let client: Client;
let said: string;

beforeEach(async () => {
  database = await createTestDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
});
afterEach(async () => {
  await client.end();
  await database.drop();
});

function run(...args: string[]): Promise<number> {
  said = '';
  const output = { write: (text: string) => void (said += text) };
  return runConsole(['node', 'reciproca', ...args], { DATABASE_URL: database.url, LOG_LEVEL: 'error' }, output, output);
}

/** The lines that stand further in below that heading, by name. */
function namedUnder(heading: string): string[] {
  const [, below = ''] = said.split(`${heading}:\n`);
  const lines = below.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('  '));
  return lines
    .slice(0, end)
    .map((line) => line.trim())
    .toSorted();
}

describe('console schema verify', () => {
  it('finds nothing amiss where the migrations were run, and leaves nothing behind', async () => {
    expect([await run('schema', 'verify'), said]).toEqual([0, expect.stringMatching(/^Lo schema torna: \d+ tra/)]);
    const { rows } = await client.query("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'reciproca%'");
    expect(rows).toEqual([]);
  });

  it('names all that was lost', async () => {
    await client.query(`
      ALTER TABLE slots DROP CONSTRAINT slots_never_oversold;
      DROP INDEX listings_open_near;
      DROP TRIGGER contacts_are_kept ON contacts;
      ALTER TABLE deliveries DROP COLUMN last_error`);
    expect(await run('schema', 'verify')).toBe(1);
    expect(namedUnder('Manca (4)')).toEqual([
      'column deliveries.last_error',
      'constraint slots.slots_never_oversold',
      'index listings_open_near',
      'trigger contacts.contacts_are_kept',
    ]);
  });

  it('names all that is not as it was: an empty field allowed, another default, what sleeps or does nothing', async () => {
    await client.query(`
      ALTER TABLE people ALTER COLUMN given_name DROP NOT NULL;
      ALTER TABLE deliveries ALTER COLUMN attempts SET DEFAULT 3;
      ALTER TABLE contacts DISABLE TRIGGER contacts_are_kept;
      CREATE OR REPLACE FUNCTION contacts_are_kept() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$`);
    expect(await run('schema', 'verify')).toBe(1);
    expect(namedUnder('È diverso (4)')).toEqual([
      'column deliveries.attempts',
      'column people.given_name',
      'function contacts_are_kept()',
      'trigger contacts.contacts_are_kept',
    ]);
  });

  it('does not mind what an administrator has added', async () => {
    await client.query('CREATE TABLE notes_of_ours (id int); CREATE INDEX ours ON people (given_name)');
    expect(await run('schema', 'verify')).toBe(0);
  });

  it('says that it cannot look where nobody answers', async () => {
    const output = { write: (text: string) => void (said = text) };
    const nowhere = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' };
    expect(await runConsole(['node', 'reciproca', 'schema', 'verify'], nowhere, output, output)).toBe(1);
    expect(said).toMatch(/^Lo schema non si è potuto confrontare: .*ECONNREFUSED/);
  });
});

describe('after a restore that lost a table', () => {
  beforeEach(() => client.query('DROP TABLE listings CASCADE'));

  it.each([['migrate'], ['schema', 'verify'], ['ledger', 'verify'], ['audit', 'verify']])(
    'console %s %s does not say that all is well',
    async (...args) => {
      expect(await run(...args.filter(Boolean))).toBe(1);
      expect(said).toMatch(/^Lo schema non è quello di questo programma/);
      expect(said).toContain('  table listings\n');
      expect(said).not.toContain('column listings.');
    },
  );
});

describe('before a migration was run', () => {
  it('console ledger verify says what to do first', async () => {
    const { rows } = await client.query(
      'DELETE FROM migrations WHERE id = (SELECT max(id) FROM migrations) RETURNING name',
    );
    expect(await run('ledger', 'verify')).toBe(1);
    expect(said).toBe(`Lo schema è più vecchio di questo programma. Prima: console migrate\n  ${rows[0].name}\n`);
  });
});
