// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { runConsole } from '../../../apps/console/src/console.js';
import { FIRST_CATEGORIES } from '@reciproca/installation';
import { createServer } from '../../../apps/server/src/server.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

let database: TestDatabase;
let client: Client;
let folder: string;
const said: string[] = [];
const output = { write: (text: string) => said.push(text) };

function run(...args: string[]): Promise<number> {
  said.length = 0;
  return runConsole(
    ['node', 'reciproca', 'ente', ...args],
    { DATABASE_URL: database.url, LOG_LEVEL: 'error' },
    output,
    output,
  );
}

const OPTIONS: Readonly<Record<string, string>> = {
  name: 'Consorzio di Mondovì',
  coordinator: 'Pia Basso',
  'birth-date': '1975-04-03',
  login: 'pia.basso',
};
function add(slug: string, options: Readonly<Record<string, string>> = {}): Promise<number> {
  return run(
    'add',
    slug,
    ...Object.entries({ ...OPTIONS, ...options }).flatMap(([name, value]) => [`--${name}`, value]),
  );
}

async function count(table: string): Promise<number> {
  const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM ${table}`);
  return Number(rows[0]?.count);
}

const passwordSaid = (): string => /Password: (\S+)/.exec(said.join(''))?.[1] ?? '';

/** Signs in through the API of a real server and answers what it says of the person. */
async function whoIs(login: string, password: string): Promise<{ status: number; me: Record<string, unknown> }> {
  const server = await createServer({ DATABASE_URL: database.url, LOG_LEVEL: 'silent', JOBS: 'off' });
  try {
    await server.listen(0, '127.0.0.1');
    const base = `http://127.0.0.1:${(server.getHttpServer().address() as AddressInfo).port}/api/v1`;
    const headers = { 'content-type': 'application/json' };
    const signedIn = await fetch(`${base}/sessions`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ login, password }),
    });
    const { token } = (await signedIn.json()) as { token: string };
    const me = await fetch(`${base}/me`, { headers: { authorization: `Bearer ${token}` } });
    return { status: signedIn.status, me: (await me.json()) as Record<string, unknown> };
  } finally {
    await server.close();
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reciproca-ente-'));
  database = await createTestDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client?.end();
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a new ente', () => {
  it('is missing until it is opened', async () => {
    expect(await run('list')).toBe(0);
    expect(said.join('')).toContain('ente add');
  });

  it('is opened with what it needs, and its coordinator signs in with the password shown', async () => {
    expect(await add('mondovi', { ambito: '12', comuni: '004130, 004003' })).toBe(0);
    const password = passwordSaid();
    expect(password).toHaveLength(20);
    expect(said.join('').split(password)).toHaveLength(2);
    const { status, me } = await whoIs('pia.basso', password);
    expect(status).toBe(201);
    expect(JSON.stringify(me)).toContain('Basso');
    const { rows: grants } = await client.query('SELECT role FROM role_grants WHERE revoked_at IS NULL ORDER BY role');
    expect(grants.map(({ role }: { role: string }) => role)).toEqual(['coordinator', 'operator']);
    expect((await whoIs('pia.basso', `${password}x`)).status).toBe(401);
  });

  it('has the default settings, categories and mode, and its comuni', async () => {
    const { rows: enti } = await client.query('SELECT slug, name, ambito_code, settings FROM enti');
    expect(enti).toEqual([{ slug: 'mondovi', name: 'Consorzio di Mondovì', ambito_code: '12', settings: {} }]);
    const { rows: categories } = await client.query(
      'SELECT code, vetting_required, active FROM categories ORDER BY code',
    );
    const expected = FIRST_CATEGORIES.map(({ code, vetting, inactive }) => ({
      code,
      vetting_required: vetting ?? false,
      active: !inactive,
    }));
    expect(categories).toEqual(expected.toSorted((a, b) => (a.code < b.code ? -1 : 1)));
    expect((await client.query('SELECT mode, area_id, category_id FROM exchange_modes')).rows).toEqual([
      { mode: 'assisted', area_id: null, category_id: null },
    ]);
    const { rows: comuni } = await client.query('SELECT comune_code FROM ente_comuni ORDER BY comune_code');
    expect(comuni.map(({ comune_code: code }: { comune_code: string }) => code)).toEqual(['004003', '004130']);
  });

  it('takes its comuni from a file, and a name of many words with a comma', async () => {
    const file = join(folder, 'comuni.txt');
    writeFileSync(file, '004029\n004067\n');
    expect(
      await add('bra', { name: 'Servizi di Bra', login: 'maria', coordinator: 'Maria Teresa, De Luca', comuni: file }),
    ).toBe(0);
    expect(
      (await client.query("SELECT given_name, family_name FROM people WHERE family_name = 'De Luca'")).rows,
    ).toEqual([{ given_name: 'Maria Teresa', family_name: 'De Luca' }]);
    expect(await run('list')).toBe(0);
    expect(said.join('')).toMatch(/bra\s+Servizi di Bra\s+—\s+2\n.*mondovi\s+Consorzio di Mondovì\s+12\s+2/);
  });

  it('may give its coordinator a login that another ente has given out, and has its rule about codes set', async () => {
    expect(await add('vicino', { login: 'PIA.basso' })).toBe(0);
    expect(await run('second-factor', 'vicino', '--staff', 'required')).toBe(0);
    expect(await run('second-factor', 'nessuno', '--staff', 'required')).toBe(1);
    expect(said.join('')).toContain('Non c’è nessun ente "nessuno"');
  });

  it.each([
    ['a slug that is taken', 'mondovi', { login: 'altra' }, 'Questo nome breve è già di un altro ente.\n'],
    ['a coordinator under 18', 'altro', { login: 'altra', 'birth-date': '2020-01-01' }, 'adulto responsabile'],
    ['a slug with capitals', 'Altro', { login: 'altra' }, 'SLUG: da 2 a 40'],
    ['a day that does not exist', 'altro', { login: 'altra', 'birth-date': '1980-02-31' }, '--birth-date'],
    [
      'a name that could be split in two ways',
      'altro',
      { login: 'altra', coordinator: 'Maria Teresa De Luca' },
      'virgola',
    ],
    ['an unknown comune', 'altro', { login: 'altra', comuni: '004003,999999' }, '999999'],
    ['a file that is not there', 'altro', { login: 'altra', comuni: 'non-esiste.txt' }, 'non c’è'],
  ])('is refused for %s, and nothing is written', async (_, slug, options, words) => {
    const before = await Promise.all(['enti', 'people', 'categories', 'access_log'].map(count));
    expect(await add(slug, options)).toBe(1);
    expect(said.join('')).toContain(words);
    expect(said.join('')).not.toContain('    at ');
    expect(passwordSaid()).toBe('');
    expect(await Promise.all(['enti', 'people', 'categories', 'access_log'].map(count))).toEqual(before);
  });
});
