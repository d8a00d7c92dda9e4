// SPDX-License-Identifier: AGPL-3.0-or-later
import { Client } from 'pg';
import { runConsole } from '../../../apps/console/src/console.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

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

describe('console schema verify', () => {
  it('finds nothing amiss where the migrations were run, and leaves nothing behind', async () => {
    expect([await run('schema', 'verify'), said]).toEqual([0, expect.stringMatching(/^Lo schema torna: \d+ tra/)]);
    const { rows } = await client.query("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'reciproca%'");
    expect(rows).toEqual([]);
  });

  it.each([
    [
      'a constraint',
      'ALTER TABLE slots DROP CONSTRAINT slots_never_oversold',
      'Manca (1):\n  constraint slots.slots_never_oversold\n',
    ],
    ['an index', 'DROP INDEX listings_open_near', 'Manca (1):\n  index listings_open_near\n'],
    ['a trigger', 'DROP TRIGGER contacts_are_kept ON contacts', 'Manca (1):\n  trigger contacts.contacts_are_kept\n'],
    ['a column', 'ALTER TABLE deliveries DROP COLUMN last_error', 'Manca (1):\n  column deliveries.last_error\n'],
  ])('names %s that was lost', async (_, change, words) => {
    await client.query(change);
    expect(await run('schema', 'verify')).toBe(1);
    expect(said).toContain(words);
  });

  it.each([
    [
      'a column that may be empty',
      'ALTER TABLE people ALTER COLUMN given_name DROP NOT NULL',
      'column people.given_name',
    ],
    [
      'a trigger that sleeps',
      'ALTER TABLE contacts DISABLE TRIGGER contacts_are_kept',
      'trigger contacts.contacts_are_kept',
    ],
    [
      'a function that does nothing',
      'CREATE OR REPLACE FUNCTION contacts_are_kept() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$',
      'function contacts_are_kept()',
    ],
    ['another default', 'ALTER TABLE deliveries ALTER COLUMN attempts SET DEFAULT 3', 'column deliveries.attempts'],
  ])('names %s', async (_, change, name) => {
    await client.query(change);
    expect(await run('schema', 'verify')).toBe(1);
    expect(said).toContain(`È diverso (1):\n  ${name}\n`);
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
