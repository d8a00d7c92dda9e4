// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@reciproca/kernel';
import { OutboxRelay, Subscriptions } from '@reciproca/platform';
import { startTestApp, type TestApp } from '../../support/app.js';
import { TestEnte } from '../../support/world.js';

describe('a message that cannot be delivered', () => {
  let app: TestApp;
  let ente: TestEnte;
  const heard: string[] = [];

  beforeAll(async () => {
    app = await startTestApp();
    ente = await TestEnte.create(app.database.url);
    const subscriptions = app.app.get(Subscriptions);
    subscriptions.on('test.fails', 'fails', () => Promise.reject(new Error('not today')));
    subscriptions.on('test.works', 'works', (_, { id }) => Promise.resolve(void heard.push(id)));
  });
  afterAll(async () => {
    await ente.close();
    await app.close();
  });

  async function put(topic: string, attempts = 0): Promise<string> {
    const id = newId();
    await ente.query(
      `INSERT INTO outbox (id, ente_id, topic, payload, request_id, attempts) VALUES ($1, $2, $3, '{}', 'test', $4)`,
      [id, ente.id, topic, attempts],
    );
    return id;
  }
  const rowOf = async (id: string): Promise<unknown> =>
    (
      await ente.query(
        'SELECT attempts, done_at IS NOT NULL AS done, dead_at IS NOT NULL AS dead, run_at > now() AS later, last_error FROM outbox WHERE id = $1',
        [id],
      )
    ).rows[0];

  it('is tried again later, given up after the twelfth time, and holds up nobody else', async () => {
    const [failing, last, working] = [await put('test.fails'), await put('test.fails', 11), await put('test.works')];
    await app.app.get(OutboxRelay).drain();
    expect(heard).toEqual([working]);
    expect(await rowOf(working)).toMatchObject({ done: true, dead: false });
    expect(await rowOf(failing)).toEqual({
      attempts: 1,
      done: false,
      dead: false,
      later: true,
      last_error: 'Error: not today',
    });
    expect(await rowOf(last)).toMatchObject({ attempts: 12, done: false, dead: true });
  });
});
