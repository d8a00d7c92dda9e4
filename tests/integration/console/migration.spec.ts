// SPDX-License-Identifier: AGPL-3.0-or-later
import { Client } from 'pg';
import { runConsole } from '../../../apps/console/src/console.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

describe('console migration', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  async function run(...args: string[]): Promise<{ code: number; written: string }> {
    let written = '';
    const output = { write: (text: string) => void (written += text) };
    const code = await runConsole(
      ['node', 'console', 'migration', ...args],
      { DATABASE_URL: database.url },
      output,
      output,
    );
    return { code, written };
  }
  const statesOf = (written: string): string[] =>
    written
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(0, 3));

  it('takes the last migration back and runs it again', async () => {
    const before = statesOf((await run('show')).written);
    expect(new Set(before)).toEqual(new Set(['[X]']));

    expect((await run('revert')).written).toMatch(/^Disfatta: \w+\d{13}$/m);
    expect(statesOf((await run('show')).written)).toEqual([...before.slice(0, -1), '[ ]']);

    expect(await run('run')).toEqual({ code: 0, written: 'Lo schema è aggiornato.\n' });
    expect(statesOf((await run('show')).written)).toEqual(before);
  });

  it('has nothing to write where tables and entities agree, and says where it would have written', async () => {
    expect((await run('generate', 'civic', 'add-note')).written).toContain('dicono già lo stesso');
    expect((await run('generate', 'nowhere', 'add-note')).code).toBe(1);
    expect((await run('generate', 'civic', 'Add Note')).written).toContain('add-tutor-note');
  });

  it('knows that nothing has run in a database without tables', async () => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query('ALTER TABLE migrations RENAME TO elsewhere');
    await client.end();
    expect(new Set(statesOf((await run('show')).written))).toEqual(new Set(['[ ]']));
  });
});
