// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Ctx, DomainError, newId, systemClock } from '@reciproca/kernel';
import { afterCommit, attempt, emit, OutboxRelay, Subscriptions, UnitOfWork } from '@reciproca/platform';
import { insert } from '../../builders/insert.js';
import { idempotencyKey } from '../../builders/platform.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { TestEnte } from '../../support/world.js';

const NOT_TODAY = { attempts: 1, done: false, dead: false, later: true, last_error: 'Error: not today' };

describe('a message that one of its handlers cannot deal with', () => {
  let app: TestApp;
  let ente: TestEnte;
  let personId: string;
  const heard: string[] = [];
  const hear = (name: string) => (): Promise<void> => Promise.resolve(void heard.push(name));

  beforeAll(async () => {
    app = await startTestApp();
    ente = await TestEnte.create(app.database.url);
    personId = (await ente.person({ withLogin: false })).id;
    const subscriptions = app.app.get(Subscriptions);
    subscriptions.on('test.news', 'first', hear('first'));
    subscriptions.on('test.news', 'broken', async (ctx) => {
      await note(ctx, 'written by who fails');
      afterCommit(ctx, () => void heard.push('never committed'));
      throw new Error('not today');
    });
    subscriptions.on('test.news', 'after it', hear('after it'));
    subscriptions.outside('test.news', 'slow and broken', () => Promise.reject(new Error('not today')));
    subscriptions.outside('test.news', 'slow', hear('slow'));
    subscriptions.on('test.asks', 'refused in part', async (ctx) => {
      afterCommit(ctx, () => void heard.push('committed'));
      await attempt(ctx, async () => {
        afterCommit(ctx, () => void heard.push('never committed'));
        await note(ctx, 'refused');
        throw new DomainError('test.refused', 'conflict');
      });
      await note(ctx, 'kept');
    });
  });
  afterAll(async () => {
    await ente.close();
    await app.close();
  });

  async function note(ctx: Ctx, text: string): Promise<void> {
    await insert(ctx.tx, null, [idempotencyKey({ key: text, personId })]);
  }
  const notes = async (): Promise<unknown[]> =>
    (await ente.query('SELECT key FROM idempotency_keys ORDER BY key')).rows.map(({ key }) => key);

  async function put(topic: `test.${string}`): Promise<void> {
    const actor = { personId: null, roles: [], sessionId: null };
    const seed = { enteId: ente.id, actor, beneficiaryId: null, channel: 'system', language: 'it' } as const;
    await app.app
      .get(UnitOfWork)
      .run({ ...seed, requestId: newId(), clock: systemClock }, (ctx) => emit(ctx, { topic, payload: {} }));
    await app.app.get(OutboxRelay).drain();
  }
  const rowOf = async (handler: string): Promise<unknown> =>
    (
      await ente.query(
        `SELECT attempts, done_at IS NOT NULL AS done, dead_at IS NOT NULL AS dead, run_at > now() AS later, last_error
         FROM deliveries WHERE handler = $1`,
        [handler],
      )
    ).rows[0];

  it('reaches the others once, is tried again for that one alone, and leaves nothing half done', async () => {
    await put('test.news');
    expect(heard.toSorted()).toEqual(['after it', 'first', 'slow']);
    for (const well of heard) expect(await rowOf(well)).toMatchObject({ done: true, dead: false });
    expect(await rowOf('broken')).toEqual(NOT_TODAY);
    expect(await rowOf('slow and broken')).toEqual(NOT_TODAY);

    await ente.query("UPDATE deliveries SET run_at = now() WHERE handler LIKE '%broken'");
    await app.settle();
    expect(heard.toSorted()).toEqual(['after it', 'first', 'slow']);
    expect(await rowOf('broken')).toMatchObject({ attempts: 2, done: false });
    expect(await rowOf('slow and broken')).toMatchObject({ attempts: 2, done: false });
    expect(await notes()).toEqual([]);
  });

  it('is given up after the twelfth time, and goes on when somebody sees to it', async () => {
    await ente.query("UPDATE deliveries SET run_at = now(), attempts = 11 WHERE handler LIKE '%broken'");
    await app.settle();
    expect(await rowOf('broken')).toMatchObject({ attempts: 12, done: false, dead: true });
    expect(await rowOf('slow and broken')).toMatchObject({ attempts: 12, done: false, dead: true });
    await ente.query("UPDATE deliveries SET run_at = now() WHERE handler LIKE '%broken'");
    await app.settle();
    expect(await rowOf('broken')).toMatchObject({ attempts: 12 });

    await ente.query("UPDATE deliveries SET dead_at = NULL, attempts = 0, run_at = now() WHERE handler = 'broken'");
    await app.settle();
    expect(await rowOf('broken')).toMatchObject({ attempts: 1, dead: false });
  });

  it('may be refused in part, which undoes that part alone', async () => {
    await put('test.asks');
    expect(await notes()).toEqual(['kept']);
    expect(heard.filter((what) => what.includes('committed'))).toEqual(['committed']);
  });
});
