// SPDX-License-Identifier: AGPL-3.0-or-later
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PLATFORM_CONFIG, type PlatformConfig } from '../config/platform.config.js';
import { DbTransaction } from '../database/db-transaction.js';
import { Subscriptions } from './subscriptions.js';

const AT_ONCE = 500;

const MINE = 'jsonb_to_recordset($1::jsonb) AS s(topic text, handler text, lane text)';

const KEEP = `
  INSERT INTO subscriptions (topic, handler, lane) SELECT topic, handler, lane FROM ${MINE} ORDER BY topic, handler
  ON CONFLICT (topic, handler) DO UPDATE SET lane = EXCLUDED.lane WHERE subscriptions.lane <> EXCLUDED.lane`;

const FORGET = `
  DELETE FROM subscriptions known WHERE NOT EXISTS (
    SELECT 1 FROM ${MINE} WHERE s.topic = known.topic AND s.handler = known.handler)`;

/** What a message had come to before there were deliveries (\`carried\`) stands for each of its handlers. */
const FAN_OUT = `
  WITH message AS (
    SELECT id, topic, run_at, carried FROM outbox WHERE NOT fanned_out ORDER BY id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED
  ), made AS (
    INSERT INTO deliveries (message_id, handler, lane, run_at, attempts, last_error, dead_at)
    SELECT m.id, s.handler, s.lane, m.run_at, coalesce((m.carried->>'attempts')::integer, 0), m.carried->>'lastError',
      (m.carried->>'deadAt')::timestamptz
    FROM message m JOIN ${MINE} ON s.topic = m.topic
    ON CONFLICT (message_id, handler) DO NOTHING
  ), seen AS (
    UPDATE outbox o SET fanned_out = true FROM message m WHERE o.id = m.id RETURNING o.id
  )
  SELECT count(*)::int AS count FROM seen`;

/**
 * Writes down who listens to what, so that whoever emits something knows for whom it is, whichever handlers its own
 * process has; and hands on what nobody was known for when it was written.
 */
@Injectable()
export class KnownSubscriptions implements OnApplicationBootstrap {
  private written = -1;

  constructor(
    private readonly dataSource: DataSource,
    private readonly subscriptions: Subscriptions,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.write();
    // Who does the work has every handler there is: others are of a version that was.
    if (this.config.JOBS) await this.dataSource.query(FORGET, [this.asJson()]);
  }

  /** Returns how many messages got their deliveries. */
  async fanOut(): Promise<number> {
    if (this.written !== this.subscriptions.version) await this.write();
    let total = 0;
    for (let count = AT_ONCE; count === AT_ONCE; total += count) {
      const [row] = await DbTransaction.overAllEnti(this.dataSource).query<{ count: number }>(FAN_OUT, [this.asJson()]);
      count = row?.count ?? 0;
    }
    return total;
  }

  private async write(): Promise<void> {
    const { version } = this.subscriptions;
    await this.dataSource.query(KEEP, [this.asJson()]);
    this.written = version;
  }

  private asJson(): string {
    return JSON.stringify(this.subscriptions.list().map(({ topic, name, lane }) => ({ topic, handler: name, lane })));
  }
}
