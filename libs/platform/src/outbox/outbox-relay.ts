// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PLATFORM_CONFIG, type PlatformConfig } from '../config/platform.config.js';
import { DbTransaction } from '../database/db-transaction.js';
import { DeliverMessage } from './deliver-message.js';
import { MOST_ATTEMPTS, type OutboxRow, secondsUntilRetry } from './outbox-row.js';
import { RelaySignal } from './relay-signal.js';

const LANES = 2;
const BATCH = 16;
const AT_ONCE = 4;
const POLL_MS = 1000;

/**
 * Carries committed events to their handlers, at least once each.
 * The claim is the row lock itself: when this process dies the lock dies with its connection and another takes over at once.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Outbox');
  private lanes: Promise<void>[] = [];
  private stopping = false;
  private sleepers: (() => void)[] = [];
  private wakes = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly deliver: DeliverMessage,
    private readonly signal: RelaySignal,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.JOBS) this.start();
  }

  start(): void {
    this.signal.onWake(() => this.wake());
    this.lanes = Array.from({ length: LANES }, () => this.runLane());
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.wake();
    await Promise.all(this.lanes);
  }

  /** Delivers whatever is due now, and what that causes, until nothing is; for tests and one-off commands. */
  async drain(): Promise<number> {
    let delivered = 0;
    for (let count = await this.deliverBatch(); count > 0; count = await this.deliverBatch()) delivered += count;
    return delivered;
  }

  private wake(): void {
    this.wakes += 1;
    for (const sleeper of this.sleepers.splice(0)) sleeper();
  }

  private async runLane(): Promise<void> {
    while (!this.stopping) {
      const wakesBefore = this.wakes;
      const count = await this.deliverBatch().catch((error: unknown) => {
        this.logger.error({ err: error }, 'The outbox could not be read');
        return 0;
      });
      if (count === 0 && this.wakes === wakesBefore && !this.stopping) await this.sleep();
    }
  }

  private sleep(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, POLL_MS);
      this.sleepers.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  private async deliverBatch(): Promise<number> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const tx = new DbTransaction(runner.manager, await runner.connect());
      await runner.startTransaction();
      await tx.query('SET LOCAL idle_in_transaction_session_timeout = 0');
      const rows = await tx.query<OutboxRow>(
        `SELECT id, ente_id, topic, payload, request_id, attempts, created_at, run_at FROM outbox
         WHERE done_at IS NULL AND dead_at IS NULL AND run_at <= now()
         ORDER BY run_at LIMIT $1 FOR UPDATE SKIP LOCKED`,
        [BATCH],
      );
      if (rows.length > 0) await this.deliverRows(tx, rows);
      await runner.commitTransaction();
      return rows.length;
    } finally {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      await runner.release();
    }
  }

  private async deliverRows(tx: DbTransaction, rows: readonly OutboxRow[]): Promise<void> {
    const queue = [...rows];
    const done: string[] = [];
    const failed: { row: OutboxRow; error: unknown }[] = [];
    const work = async (): Promise<void> => {
      for (let row = queue.shift(); row; row = queue.shift()) {
        const current = row;
        await this.deliver.execute(current).then(
          () => done.push(current.id),
          (error: unknown) => failed.push({ row: current, error }),
        );
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    if (done.length > 0) await tx.query('UPDATE outbox SET done_at = now() WHERE id = ANY($1)', [done]);
    for (const { row, error } of failed) await this.putBack(tx, row, error);
  }

  private async putBack(tx: DbTransaction, row: OutboxRow, error: unknown): Promise<void> {
    const attempts = row.attempts + 1;
    this.logger.error(
      { err: error, topic: row.topic, messageId: row.id, attempts },
      'A message could not be delivered',
    );
    await tx.query(
      `UPDATE outbox SET attempts = $2::integer, last_error = $3, run_at = now() + make_interval(secs => $4),
       dead_at = CASE WHEN $2::integer >= $5::integer THEN now() END WHERE id = $1`,
      [row.id, attempts, String(error).slice(0, 500), secondsUntilRetry(attempts), MOST_ATTEMPTS],
    );
  }
}
