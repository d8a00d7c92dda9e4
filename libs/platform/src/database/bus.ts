// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { PLATFORM_CONFIG, type PlatformConfig } from '../config/platform.config.js';
import { RelaySignal } from '../outbox/relay-signal.js';

const CHANNEL = 'reciproca';
const RECONNECT_MS = 500;
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
  private client: pg.Client | undefined;
  private stopping = false;

  constructor(
    private readonly dataSource: DataSource,
    signal: RelaySignal,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {
    if (config.JOBS) this.on('outbox', () => signal.wake());
    else signal.onWake(() => this.wakeOthers());
  }

  on(subject: string, listener: Listener): void {
    this.listeners.set(subject, [...(this.listeners.get(subject) ?? []), listener]);
  }

  async send(subject: string, data: unknown): Promise<void> {
    const message = JSON.stringify({ subject, data });
    if (Buffer.byteLength(message) > LARGEST_BYTES) throw new Error(`Too large for the bus: ${subject}`);
    await this.dataSource.query('SELECT pg_notify($1, $2)', [CHANNEL, message]);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.listen();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.client?.end().catch(() => undefined);
  }

  /** Another process polls anyway, should the hint be lost. */
  private wakeOthers(): void {
    this.send('outbox', null).catch((error: unknown) =>
      this.logger.warn({ err: error }, 'The other processes were not woken'),
    );
  }

  private async listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.config.DATABASE_URL,
      application_name: 'reciproca-bus',
      keepAlive: true,
    });
    client.on('notification', (notification) => this.receive(notification.payload ?? '{}'));
    client.on('error', () => undefined);
    client.on('end', () => this.listenAgain());
    this.client = client;
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
  }

  private listenAgain(): void {
    if (this.stopping) return;
    this.logger.warn('Listening connection lost; opening it again');
    setTimeout(() => {
      if (!this.stopping) this.listen().catch(() => this.listenAgain());
    }, RECONNECT_MS).unref();
  }

  private receive(message: string): void {
    const { subject, data } = JSON.parse(message) as { subject: string; data: unknown };
    for (const listener of this.listeners.get(subject) ?? []) listener(data);
  }
}
