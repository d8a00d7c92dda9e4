// SPDX-License-Identifier: AGPL-3.0-or-later
import { Logger } from '@nestjs/common';
import pg from 'pg';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;
/** A host that is gone does not say so: it is asked after this silence, and not waited for longer than that. */
const KEEP_ALIVE_AFTER_MS = 10_000;
const ANSWERS_WITHIN_MS = 10_000;

/** How long to wait before the next attempt: doubles up to some seconds, with jitter so that many processes do not knock together. */
export function pauseBeforeAttempt(failures: number, random: () => number = Math.random): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS) * (0.5 + random() / 2);
}

export interface Listening {
  readonly url: string;
  readonly channel: string;
  onMessage(message: string): void;
  /** Listening again after an interruption, in which messages may have been missed. */
  onBack(): void;
}

/** Exactly one connection that listens: when it is lost, however it tells, it is ended and followed by one other. */
export class ListeningConnection {
  private readonly logger = new Logger('Bus');
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private failures = 0;
  private isAway = false;
  private isStopping = false;

  constructor(private readonly listening: Listening) {}

  /** Resolves after the first attempt; should it fail, others follow by themselves. */
  async open(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.listening.url,
      application_name: 'reciproca-bus',
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEP_ALIVE_AFTER_MS,
      connectionTimeoutMillis: ANSWERS_WITHIN_MS,
      query_timeout: ANSWERS_WITHIN_MS,
    });
    this.client = client;
    // One loss is told up to three times: by the failed call, as an error and as the end.
    let isOver = false;
    const over = (error?: Error): void => {
      if (isOver) return;
      isOver = true;
      void client.end().catch(() => undefined);
      this.openAgain(error);
    };
    client.on('notification', ({ payload }) => this.listening.onMessage(payload ?? '{}'));
    client.on('error', over);
    client.on('end', () => over());
    try {
      await client.connect();
      await client.query(`LISTEN ${this.listening.channel}`);
      this.opened();
    } catch (error) {
      over(error as Error);
    }
  }

  async close(): Promise<void> {
    this.isStopping = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private opened(): void {
    this.failures = 0;
    if (!this.isAway) return;
    this.isAway = false;
    this.logger.warn('Listening again');
    this.listening.onBack();
  }

  private openAgain(error: Error | undefined): void {
    if (this.isStopping) return;
    if (!this.isAway) this.logger.warn({ err: error }, 'Listening connection lost; trying until it is back');
    this.isAway = true;
    this.timer = setTimeout(() => void this.open(), pauseBeforeAttempt(this.failures));
    this.timer.unref();
    this.failures += 1;
  }
}
