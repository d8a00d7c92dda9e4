// SPDX-License-Identifier: AGPL-3.0-or-later
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { DataSource } from 'typeorm';
import { PLATFORM_CONFIG, type PlatformConfig } from '../config/platform.config.js';
import { LANES } from '../outbox/lanes.js';
import { RelaySignal } from '../outbox/relay-signal.js';
import { afterCommit } from './db-transaction.js';
import { ListeningConnection } from './listening-connection.js';

const CHANNEL = 'reciproca';
/** Postgres refuses larger notifications. */
const LARGEST_BYTES = 7_900;

type Listener = (data: unknown) => void;

/**
 * Short messages to every process of the installation, over Postgres NOTIFY. A hint only: what must not be lost is a row first.
 * Sent outside transactions, because a commit with a pending NOTIFY makes all commits queue.
 */
@Injectable()
export class Bus implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Bus');
  private readonly listeners = new Map<string, Listener[]>();
  private readonly backListeners: (() => void)[] = [];
  private readonly connection: ListeningConnection;
  private waiting: string[] = [];
  private sending: Promise<void> | null = null;

  constructor(
    private readonly dataSource: DataSource,
    signal: RelaySignal,
    @Inject(PLATFORM_CONFIG) config: PlatformConfig,
  ) {
    this.connection = new ListeningConnection({
      url: config.DATABASE_URL,
      channel: CHANNEL,
      onMessage: (message) => this.receive(message),
      onBack: () => this.backListeners.forEach((listener) => listener()),
    });
    if (config.JOBS) {
      this.on('outbox', (lanes) => signal.wake(LANES.filter((lane) => !Array.isArray(lanes) || lanes.includes(lane))));
      this.onBack(() => signal.wake());
    } else signal.onWake((lanes) => void this.hint('outbox', lanes));
  }

  on(subject: string, listener: Listener): void {
    this.listeners.set(subject, [...(this.listeners.get(subject) ?? []), listener]);
  }

  /** To be preferred: told when the transaction is committed, without its connection being held meanwhile. */
  sendAfterCommit(ctx: Ctx, subject: string, data: unknown): void {
    afterCommit(ctx, () => void this.hint(subject, data));
  }

  /** At once, over a connection of the pool: never from inside a transaction, which holds one already. */
  async send(subject: string, data: unknown): Promise<void> {
    const message = JSON.stringify({ subject, data });
    if (Buffer.byteLength(message) > LARGEST_BYTES) throw new Error(`Too large for the bus: ${subject}`);
    this.waiting.push(message);
    await (this.sending ??= this.sendWaiting());
  }

  /** Called when messages may have been missed, because the connection was away. */
  onBack(listener: () => void): void {
    this.backListeners.push(listener);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.connection.open();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.connection.close();
  }

  /** What is said in the same moment goes in one statement; Postgres says the same thing once. */
  private async sendWaiting(): Promise<void> {
    await nextTurn();
    this.sending = null;
    await this.dataSource.query('SELECT pg_notify($1, message) FROM unnest($2::text[]) AS message', [
      CHANNEL,
      this.waiting.splice(0),
    ]);
  }

  /** Nobody waits for it: should it be lost, others look by themselves. */
  private async hint(subject: string, data: unknown): Promise<void> {
    await this.send(subject, data).catch((error: unknown) =>
      this.logger.warn({ err: error, subject }, 'The other processes were not told'),
    );
  }

  private receive(message: string): void {
    try {
      const { subject, data } = JSON.parse(message) as { subject: string; data: unknown };
      for (const listener of this.listeners.get(subject) ?? []) listener(data);
    } catch (error) {
      // Whoever may use the database may send nonsense: no reason for a process to end.
      this.logger.error({ err: error }, 'A message of the bus could not be dealt with');
    }
  }
}
