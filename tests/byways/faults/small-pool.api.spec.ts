// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient } from '../../support/app.js';
import { type ServedApp, serveApp } from '../../support/served.js';
import { dayAhead, PASSWORD, TestEnte } from '../../support/world.js';
import { eventually } from '../../api/notifications/notifications-stage.js';

const SMALLEST_POOL = '4';
const POSTS = 90;
const when = { windows: [{ start: dayAhead(4, '09:00'), end: dayAhead(4, '12:00') }] };

let app: ServedApp;
let ente: TestEnte;

beforeAll(async () => {
  app = await serveApp({ DATABASE_POOL: SMALLEST_POOL });
  ente = await TestEnte.create(app.database.url);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function signIn(): Promise<ApiClient> {
  const { login } = await ente.person();
  const { body } = await new ApiClient(app.url, null).post<{ token: string }>('/sessions', {
    login,
    password: PASSWORD,
  });
  return new ApiClient(app.url, body.token);
}

const count = async (sql: string): Promise<unknown> => (await ente.query(sql)).rows[0]?.['count'];

describe('a server with the smallest pool allowed', () => {
  it('takes many posts at once, tells everybody, answers for its health meanwhile and stops when asked', async () => {
    const people: ApiClient[] = [];
    while (people.length < 6) people.push(await signIn());
    const leaver = await signIn();
    const posts = Array.from({ length: POSTS }, (_, index) =>
      people[index % people.length]!.post(index % 2 ? '/requests' : '/offers', {
        service: 'condominio',
        category: 'shopping',
        title: `La spesa ${index}`,
        again: true,
        when,
      }),
    );
    const health = fetch(`${app.url}/health`);
    const leaving = leaver.send('DELETE', '/sessions/current');
    expect((await Promise.all(posts)).map(({ status }) => status)).toEqual(Array(POSTS).fill(201));
    expect([(await health).status, (await leaving).status]).toEqual([200, 204]);
    await eventually(
      async () => (await count('SELECT count(*)::int FROM deliveries WHERE done_at IS NULL AND dead_at IS NULL')) === 0,
      60_000,
    );
    expect(await count('SELECT count(*)::int FROM deliveries WHERE dead_at IS NOT NULL')).toBe(0);
    expect(await count('SELECT count(*)::int FROM notifications')).toBeGreaterThan(0);
    expect((await fetch(`${app.url}/health`)).status).toBe(200);
    expect(await app.stop(10)).toBe(0);
  });
});
