// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runConsole } from '../../apps/console/src/console.js';
import { ApiClient } from '../support/app.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openSession } from '../support/sessions.js';
import { dayAhead, TestEnte, type TestPerson } from '../support/world.js';
import { eventually, pause } from '../api/notifications/notifications-stage.js';
import { ServerProcess } from '../support/server-process.js';

const when = { windows: [{ start: dayAhead(4, '09:00'), end: dayAhead(4, '12:00') }] };
const help = { service: 'condominio', category: 'shopping', title: 'La spesa', when, again: true };

let database: TestDatabase;
let ente: TestEnte;
let giver: TestPerson;
let receiver: TestPerson;
let servers: ServerProcess[];

beforeEach(async () => {
  servers = [];
  database = await createTestDatabase();
  ente = await TestEnte.create(database.url);
  giver = await ente.person();
  receiver = await ente.person();
});
afterEach(async () => {
  await Promise.all(servers.map((server) => server.kill()));
  await ente.close();
  await database.drop();
});

async function start(jobs: 'on' | 'off'): Promise<ServerProcess> {
  const server = await ServerProcess.start(database.url, jobs);
  servers.push(server);
  return server;
}

async function post(client: ApiClient, path: string): Promise<string> {
  const { status, body } = await client.post<{ id: string }>(path, help);
  expect(status).toBe(201);
  return body.id;
}

/** How often each person was told of each event: anything but 1 is a doublet. */
async function tellings(): Promise<number[]> {
  const { rows } = await ente.query('SELECT count(*)::int AS told FROM notifications GROUP BY person_id, type, link');
  return rows.map(({ told }) => Number(told));
}

/** What is still to be told; what was taken in hand outside a transaction comes back only when its claim lapses. */
async function waiting(): Promise<number> {
  const { rows } = await ente.query(
    `SELECT count(DISTINCT m.id)::int AS waiting FROM outbox m JOIN deliveries d ON d.message_id = m.id
     WHERE d.done_at IS NULL AND d.lane = 'live' AND m.topic NOT LIKE 'job.%'`,
  );
  return Number(rows[0]?.['waiting']);
}

/** Counts everything again, as whoever runs the installation would. */
async function recount(): Promise<string> {
  const said: string[] = [];
  const output = { write: (text: string): number => said.push(text) };
  const environment = { DATABASE_URL: database.url, LOG_LEVEL: 'silent' };
  const code = await runConsole(['node', 'reciproca', 'exchange', 'verify'], environment, output, output);
  return `${code}: ${said.join('').trim().split(':')[0] ?? ''}`;
}

describe('a server killed between the commit and the telling', () => {
  it('tells after its restart, once', async () => {
    const before = await start('off');
    await post(await before.signIn(giver.login), '/offers');
    await post(await before.signIn(receiver.login), '/requests');
    await before.kill();
    expect(await tellings()).toEqual([]);
    expect(await waiting()).toBe(2);

    const after = await start('on');
    const page = after.listen(await after.signIn(giver.login));
    await eventually(() => page.told.length > 0, 20_000);
    await eventually(async () => (await waiting()) === 0, 20_000);
    await pause(500);
    page.socket.disconnect();
    expect(page.told.map(({ seq }) => seq)).toEqual([1]);
    const { rows } = await ente.query('SELECT seq::int, type FROM notifications WHERE person_id = $1', [giver.id]);
    expect(rows).toEqual([{ seq: 1, type: page.told[0]?.type }]);
    expect((await tellings()).every((told) => told === 1)).toBe(true);
    expect((await ente.query('SELECT count(*)::int AS proposals FROM proposals')).rows).toEqual([{ proposals: 1 }]);
  });

  it('loses nothing and says nothing twice when it dies in the middle of telling', async () => {
    const before = await start('on');
    const [giving, asking] = [await before.signIn(giver.login), await before.signIn(receiver.login)];
    await post(giving, '/offers');
    await post(asking, '/requests');
    await before.kill();

    const after = await start('on');
    const page = after.listen(await after.signIn(giver.login));
    await eventually(async () => page.told.length > 0 && (await waiting()) === 0, 30_000);
    await pause(500);
    page.socket.disconnect();
    expect(page.told.map(({ seq }) => seq)).toEqual([1]);
    expect((await tellings()).every((told) => told === 1)).toBe(true);
    expect((await ente.query('SELECT count(*)::int AS proposals FROM proposals')).rows).toEqual([{ proposals: 1 }]);
    expect((await ente.query('SELECT count(*)::int AS dead FROM deliveries WHERE dead_at IS NOT NULL')).rows).toEqual([
      { dead: 0 },
    ]);
    expect(await recount()).toBe('0: Gli scambi tornano');
  });
});

describe('a server killed while neighbours say yes and take back', () => {
  it('leaves no place taken for nobody, and none taken twice', async () => {
    const server = await start('off');
    const giving = await server.signIn(giver.login);
    const crowd = new Map<unknown, ApiClient>();
    for (let number = 0; number < 12; number += 1) {
      const { id } = await ente.person({ withLogin: false });
      crowd.set(id, new ApiClient(server.url, await openSession(ente, id, 'api')));
    }
    const offers = await Promise.all([1, 2, 3].map(() => post(giving, '/offers')));
    await Promise.all([...crowd.values()].map((client) => post(client, '/requests')));
    const matching = await start('on');
    await eventually(async () => (await waiting()) === 0, 30_000);
    await matching.kill();
    const { rows } = await ente.query('SELECT id, requester_id FROM proposals ORDER BY id');
    expect(rows.length).toBeGreaterThan(offers.length);
    const answers = rows.map(({ id, requester_id: askerId }) =>
      Promise.allSettled([
        crowd.get(askerId)?.post(`/proposals/${String(id)}/accept`),
        giving.post(`/proposals/${String(id)}/accept`),
      ]),
    );
    const withdrawal = Promise.allSettled([giving.post(`/offers/${offers[0] ?? ''}/withdraw`)]);
    await eventually(async () => (await ente.query('SELECT 1 FROM agreements')).rows.length > 0, 20_000);
    await server.kill();
    await Promise.all([...answers, withdrawal]);
    expect(await recount()).toBe('0: Gli scambi tornano');
  });
});
