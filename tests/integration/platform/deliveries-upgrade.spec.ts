// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@reciproca/kernel';
import { runMigrations } from '@reciproca/composition';
import { dataSourceOptions } from '@reciproca/platform';
import { DataSource } from 'typeorm';
import { PlatformDeliveries1795854591275 } from '../../../libs/platform/src/outbox/deliveries.migration.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { PlatformProcess } from '../../support/platform-stage.js';

let database: TestDatabase;
let old: DataSource;

beforeEach(async () => {
  database = await createTestDatabase();
  old = await new DataSource(dataSourceOptions({ url: database.url, poolSize: 2 })).initialize();
  await migrate('down');
});
afterEach(async () => {
  await old.destroy();
  await database.drop();
});

async function migrate(way: 'up' | 'down'): Promise<void> {
  const runner = old.createQueryRunner();
  await new PlatformDeliveries1795854591275()[way](runner);
  await runner.release();
  // Tables that are made anew get their policies, and the application's user its rights.
  if (way === 'up') await runMigrations(database.url);
}

interface OldMessage {
  readonly topic: string;
  readonly state?: 'done' | 'dead';
  readonly attempts?: number;
  readonly handledBy?: readonly string[];
}

/** As the version before wrote it. */
async function put({ topic, state, attempts = 0, handledBy = [] }: OldMessage): Promise<string> {
  const id = newId();
  await old.query(
    `INSERT INTO outbox (id, topic, payload, request_id, attempts, last_error, done_at, dead_at)
     VALUES ($1, $2, '{}', 'old', $3, CASE WHEN $3 > 0 THEN 'Error: before' END,
       CASE WHEN $4 = 'done' THEN now() END, CASE WHEN $4 = 'dead' THEN now() END)`,
    [id, topic, attempts, state ?? 'waiting'],
  );
  for (const handler of handledBy)
    await old.query('INSERT INTO inbox (message_id, handler) VALUES ($1, $2)', [id, handler]);
  return id;
}

async function startNew(heard: string[]): Promise<PlatformProcess> {
  const hear =
    (name: string) =>
    (_: unknown, { id }: { id: string }) =>
      Promise.resolve(void heard.push(`${name} ${id}`));
  return PlatformProcess.start(database.url, (subscriptions) => {
    for (const name of ['tells', 'matches']) subscriptions.on('old.news', name, hear(name));
    subscriptions.outside('old.mail', 'sends', (_, message) => hear('sends')(_, message));
  });
}

describe('messages of the version before', () => {
  it('reach each handler that has not had them, and no other', async () => {
    const [untouched, halfway, done, mail] = [
      await put({ topic: 'old.news' }),
      await put({ topic: 'old.news', attempts: 3, handledBy: ['tells'] }),
      await put({ topic: 'old.news', state: 'done', handledBy: ['tells', 'matches'] }),
      await put({ topic: 'old.mail' }),
    ];
    await put({ topic: 'nobody.listens' });
    await migrate('up');
    const heard: string[] = [];
    const house = await startNew(heard);
    await house.relay.drain();
    await house.relay.drain();
    expect(heard.toSorted()).toEqual(
      [`matches ${halfway}`, `matches ${untouched}`, `sends ${mail}`, `tells ${untouched}`].toSorted(),
    );
    expect(await house.query('SELECT 1 FROM deliveries WHERE message_id = $1', [done])).toEqual([]);
    expect(await house.query('SELECT 1 FROM outbox WHERE NOT fanned_out')).toEqual([]);
    await house.close();
  });

  it('that were given up stay so, for the handlers that had not had them', async () => {
    const id = await put({ topic: 'old.news', state: 'dead', attempts: 12, handledBy: ['tells'] });
    await migrate('up');
    const heard: string[] = [];
    const house = await startNew(heard);
    await house.relay.drain();
    expect(heard).toEqual([]);
    const rows = await house.query(
      'SELECT handler, attempts, last_error, dead_at IS NOT NULL AS dead FROM deliveries WHERE message_id = $1 ORDER BY handler',
      [id],
    );
    expect(rows).toEqual([
      { handler: 'matches', attempts: 12, last_error: 'Error: before', dead: true },
      { handler: 'tells', attempts: 0, last_error: null, dead: false },
    ]);
    await house.close();
  });

  it('do not make a job of today run again', async () => {
    await old.query(
      "INSERT INTO outbox (id, topic, payload, request_id, unique_key, done_at) VALUES ($1, 'job.nightly', '{}', 'old', 'job:nightly:20711', now())",
      [newId()],
    );
    await migrate('up');
    expect(
      await old.query("SELECT job FROM job_turns WHERE job = 'nightly' AND slot > now() - interval '1 minute'"),
    ).toEqual([{ job: 'nightly' }]);
  });
});
