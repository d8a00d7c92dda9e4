// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@reciproca/kernel';
import { Client } from 'pg';
import { runConsole } from '../../apps/console/src/console.js';
import { accessLogEntry, ente, person, session } from '../builders/identity.js';
import { insert } from '../builders/insert.js';
import { retentionMonths } from '../builders/privacy.js';
import { ago } from '../builders/row.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let client: Client;
const said: string[] = [];
const output = { write: (text: string) => said.push(text) };
const ids = { alba: newId(), bra: newId(), person: newId(), neighbour: newId() };

function run(...args: string[]): Promise<number> {
  said.length = 0;
  return runConsole(['node', 'reciproca', ...args], { DATABASE_URL: database.url, LOG_LEVEL: 'error' }, output, output);
}

async function entries(enteId: string, count: number): Promise<void> {
  const personId = enteId === ids.alba ? ids.person : ids.neighbour;
  for (let nth = 0; nth < count; nth += 1)
    await insert(client, enteId, [accessLogEntry({ actorId: personId, personId, requestId: `r${nth}` })]);
}

/** What only somebody who owns the database can do. */
async function tamper(table: string, sql: string, values: unknown[] = []): Promise<void> {
  await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await client.query(sql, values);
  await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
}

beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
  for (const [slug, personId] of [
    ['alba', ids.person],
    ['bra', ids.neighbour],
  ] as const) {
    await insert(client, ids[slug], [ente({ id: ids[slug], slug }), person({ id: personId, familyName: 'Rosso' })]);
  }
});
afterAll(async () => {
  await client?.end();
  await database?.drop();
});

describe('the audit on the command line', () => {
  let anchor = '';

  it('holds when nobody touched it, and says its head', async () => {
    await entries(ids.alba, 5);
    await entries(ids.bra, 2);
    expect(await run('audit', 'verify')).toBe(0);
    expect(said.join('')).toMatch(
      /alba: il registro torna, 5 righe, capo 5:[0-9a-f]{64}\nbra: il registro torna, 2 righe, capo 2:/,
    );
    expect(await run('audit', 'head', '--ente', 'alba')).toBe(0);
    anchor = /^alba (5:[0-9a-f]{64})\n$/.exec(said.join(''))?.[1] ?? '';
    expect(anchor).not.toBe('');
  });

  it('holds against a head kept outside, also once it has grown', async () => {
    await entries(ids.alba, 2);
    expect(await run('audit', 'verify', '--ente', 'alba', '--anchor', anchor)).toBe(0);
    expect(
      await run(
        'audit',
        'verify',
        '--ente',
        'alba',
        '--anchor',
        anchor.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      ),
    ).toBe(1);
    expect(said.join('')).toContain('la catena è stata rifatta');
    expect(await run('audit', 'verify', '--anchor', anchor)).toBe(1);
    expect(said.join('')).toContain('serve --ente');
  });

  it('finds the row that was changed, exits with 1, and leaves the other ente in peace', async () => {
    const { rows } = await client.query<{ id: string }>(
      'SELECT entry_id AS id FROM audit_links WHERE ente_id = $1 AND position = 3',
      [ids.alba],
    );
    const id = rows[0]?.id ?? '';
    await expect(client.query("UPDATE access_log SET action = 'search' WHERE id = $1", [id])).rejects.toThrow(
      'append-only',
    );
    await tamper('access_log', "UPDATE access_log SET action = 'search' WHERE id = $1", [id]);
    expect(await run('audit', 'verify')).toBe(1);
    expect(said.join('')).toContain(`alba: il registro non torna alla riga 3 (${id}): la riga è stata cambiata`);
    expect(said.join('')).toContain('bra: il registro torna');
    expect(await run('audit', 'verify', '--ente', 'bra')).toBe(0);
    await tamper('access_log', "UPDATE access_log SET action = 'read' WHERE id = $1", [id]);
    expect(await run('audit', 'verify')).toBe(0);
  });

  it('finds a row taken away, and a chain cut at its end', async () => {
    await tamper('access_log', "DELETE FROM access_log WHERE ente_id = $1 AND request_id = 'r0'", [ids.bra]);
    expect(await run('audit', 'verify', '--ente', 'bra')).toBe(1);
    expect(said.join('')).toContain('alla riga 1');
    expect(said.join('')).toContain('la riga è stata tolta');
    await tamper('audit_links', 'DELETE FROM audit_links WHERE ente_id = $1 AND position = 7', [ids.alba]);
    expect(await run('audit', 'verify', '--ente', 'alba')).toBe(1);
    expect(said.join('')).toContain('manca un pezzo della catena');
  });

  it('knows no ente that is not there', async () => {
    expect(await run('audit', 'verify', '--ente', 'cuneo')).toBe(1);
    expect(said.join('')).toContain('cuneo');
  });
});

describe('retention on the command line', () => {
  const runs = async (): Promise<unknown[]> =>
    (await client.query('SELECT origin, lines FROM retention_runs ORDER BY ran_at')).rows;

  beforeAll(async () => {
    for (const [enteId, personId, days] of [
      [ids.alba, ids.person, 400],
      [ids.alba, ids.person, 100],
      [ids.alba, ids.person, 1],
      [ids.bra, ids.neighbour, 400],
    ] as const) {
      const then = ago({ days });
      await insert(client, enteId, [session({ personId, kind: 'web', createdAt: then, expiresAt: then })]);
    }
  });
  const sessions = async (): Promise<number> =>
    Number((await client.query<{ n: string }>('SELECT count(*) AS n FROM sessions')).rows[0]?.n);

  it('asks for months where the ente has written none', async () => {
    expect(await run('retention', 'run', '--ente', 'alba')).toBe(1);
    expect(said.join('')).toContain('--months');
    for (const wrong of ['0', '1.5', 'sei', '601'])
      expect(await run('retention', 'run', '--ente', 'alba', '--months', wrong)).toBe(1);
    expect(await run('retention', 'run', '--ente', 'alba', '--months', '6', '--category', 'segreti')).toBe(1);
    expect(await run('retention', 'run', '--ente', 'cuneo', '--months', '6')).toBe(1);
    expect(await sessions()).toBe(4);
  });

  it('counts and takes nothing away with --dry-run', async () => {
    expect(
      await run('retention', 'run', '--ente', 'alba', '--months', '6', '--category', 'sessions', '--dry-run'),
    ).toBe(0);
    expect(said.join('')).toMatch(/sessions\s+6\s+1\s+1/);
    expect([await sessions(), await runs()]).toEqual([4, []]);
  });

  it('goes by the months the ente has written, and leaves the other ente alone', async () => {
    await insert(client, ids.alba, [retentionMonths({ months: 2 })]);
    expect(await run('retention', 'run', '--ente', 'alba')).toBe(0);
    expect(said.join('')).toMatch(/sessions\s+2\s+2\s+1/);
    expect(said.join('')).not.toContain('messages');
    expect(await sessions()).toBe(2);
    expect(await runs()).toEqual([
      { origin: 'console', lines: [{ category: 'sessions', months: 2, count: 2, people: 1 }] },
    ]);
  });

  it('takes months given before those written', async () => {
    expect(await run('retention', 'run', '--ente', 'bra', '--months', '6')).toBe(0);
    expect(await sessions()).toBe(1);
    expect(said.join('')).toContain('messages');
  });
});
