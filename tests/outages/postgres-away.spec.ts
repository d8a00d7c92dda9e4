// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runMigrations } from '@reciproca/composition';
import { ApiClient } from '../support/app.js';
import { OwnPostgres } from '../support/own-postgres.js';
import { type ServedApp, serveApp } from '../support/served.js';
import { dayAhead, PASSWORD, TestEnte } from '../support/world.js';
import { eventually, pause } from '../api/notifications/notifications-stage.js';

const WITHIN_MS = 30_000;
const help = {
  service: 'condominio',
  category: 'shopping',
  title: 'La spesa',
  again: true,
  when: { windows: [{ start: dayAhead(4, '09:00'), end: dayAhead(4, '12:00') }] },
};

let postgres: OwnPostgres;
let app: ServedApp;
let client: ApiClient;

beforeAll(async () => {
  postgres = await OwnPostgres.start();
  await runMigrations(postgres.url);
  const ente = await TestEnte.create(postgres.url);
  const { login } = await ente.person();
  await ente.close();
  app = await serveApp(
    {},
    { url: postgres.url, query: (sql, values) => postgres.query<never>(sql, values), drop: () => Promise.resolve() },
  );
  const { body } = await new ApiClient(app.url, null).post<{ token: string }>('/sessions', {
    login,
    password: PASSWORD,
  });
  client = new ApiClient(app.url, body.token);
});
afterAll(async () => {
  await app?.close();
  await postgres?.close();
});

const health = async (): Promise<number> => (await fetch(`${app.url}/health`)).status;
/** Deliveries of what was said from then on: what was interrupted outside a transaction comes back minutes later only. */
const SAID_SINCE = `
  SELECT count(*)::int AS said, count(*) FILTER (WHERE d.done_at IS NULL)::int AS open
  FROM deliveries d JOIN outbox m ON m.id = d.message_id WHERE m.created_at >= $1`;
const isAllTold = async (since: Date): Promise<boolean> => {
  const [row] = await postgres.query<{ said: number; open: number }>(SAID_SINCE, [since]);
  return row !== undefined && row.said > 0 && row.open === 0;
};

async function expectWhole(): Promise<void> {
  await eventually(async () => (await health()) === 200, WITHIN_MS);
  const [now] = await postgres.query<{ now: Date }>('SELECT now()');
  expect((await client.post('/requests', help)).status).toBe(201);
  await eventually(() => isAllTold(now?.now ?? new Date()), WITHIN_MS);
  await eventually(async () => (await postgres.countListening()) === 1, WITHIN_MS);
}

/** Nobody is told that something failed, but when to come back, in their words. */
async function expectPatience(): Promise<void> {
  const answer = await client.post<{ code: string; title: string }>('/requests', help);
  expect(answer).toMatchObject({
    status: 503,
    body: { code: 'http.503_away', title: expect.stringContaining('riparte') },
  });
  expect(answer.headers.get('retry-after')).toBe('5');
  const page = await fetch(`${app.url}/me`, {
    headers: { cookie: `reciproca_session=${client.token}`, 'accept-language': 'en' },
  });
  expect([page.status, page.headers.get('retry-after')]).toEqual([503, '5']);
  expect(await page.text()).toContain('The system comes back by itself in a few seconds.');
}

describe('a server whose Postgres goes away', () => {
  it('says so, and is whole again when it is back', async () => {
    await postgres.stop();
    await eventually(async () => (await health()) === 503, WITHIN_MS);
    await expectPatience();
    await pause(4_000);
    expect(await health()).toBe(503);
    await postgres.startAgain();
    await expectWhole();
  });

  it('lives through crash after crash, with requests under way', async () => {
    for (let crash = 1; crash <= 5; crash += 1) {
      const asked = Array.from({ length: 30 }, () => client.get('/requests').catch(() => null));
      await pause(crash * 7);
      postgres.crash();
      await Promise.all(asked);
      await eventually(async () => (await health()) === 200, WITHIN_MS);
    }
    await expectWhole();
  });
});
