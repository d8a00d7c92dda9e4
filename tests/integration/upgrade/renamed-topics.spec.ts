// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@reciproca/kernel';
import { dataSourceOptions } from '@reciproca/platform';
import { DataSource } from 'typeorm';
import { ConductRenamed1795866752027 } from '../../../libs/conduct/src/persistence/conduct-renamed.migration.js';
import { DisputesRenamed1795866751934 } from '../../../libs/disputes/src/persistence/disputes-renamed.migration.js';
import { startTestApp } from '../../support/app.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { TestEnte } from '../../support/world.js';

/** Of a handler that had another name then, and of topics that had. */
const WAITING = [
  ['ledger.correction_rejected', 'fairness.follow_dispute', () => ({ correctionId: newId() })],
  ['identity.person_state_changed', 'fairness.carry_out_suspension', () => ({ personId: newId(), state: 'active' })],
  ['fairness.dispute_moved', 'notifications.tell', () => ({ personIds: [] })],
  ['fairness.suspension_moved', 'notifications.tell', () => ({ personId: newId(), step: 'appealed' })],
  ['fairness.announcement_published', 'notifications.tell', () => ({ personIds: [] })],
] as const;

describe('what waited under the names of before', () => {
  let database: TestDatabase;
  let ente: TestEnte;
  let old: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    ente = await TestEnte.create(database.url);
    old = await new DataSource(dataSourceOptions({ url: database.url, poolSize: 2 })).initialize();
    await migrate('down');
    for (const [topic, handler, payload] of WAITING) await wait(topic, handler, payload());
    await migrate('up');
  });
  afterAll(async () => {
    await old?.destroy();
    await ente?.close();
    await database?.drop();
  });

  async function migrate(way: 'up' | 'down'): Promise<void> {
    const runner = old.createQueryRunner();
    await new DisputesRenamed1795866751934()[way](runner);
    await new ConductRenamed1795866752027()[way](runner);
    await runner.release();
  }

  async function wait(topic: string, handler: string, payload: object): Promise<void> {
    const id = newId();
    await old.query(
      "INSERT INTO outbox (id, ente_id, topic, payload, request_id, fanned_out) VALUES ($1, $2, $3, $4, 'old', true)",
      [id, ente.id, topic, JSON.stringify(payload)],
    );
    await old.query("INSERT INTO deliveries (message_id, handler, lane) VALUES ($1, $2, 'live')", [id, handler]);
  }

  it('is delivered, each to its handler, once', async () => {
    const app = await startTestApp({}, database);
    await app.settle();
    const left = await old.query<unknown[]>(
      `SELECT m.topic, d.handler, d.last_error FROM outbox m JOIN deliveries d ON d.message_id = m.id
       WHERE d.done_at IS NULL OR m.request_id <> 'old'`,
    );
    const done = await old.query<unknown[]>('SELECT 1 FROM deliveries WHERE done_at IS NOT NULL');
    await app.app.close();
    expect(left).toEqual([]);
    expect(done).toHaveLength(WAITING.length);
  });
});
