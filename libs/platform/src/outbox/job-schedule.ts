// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  Inject,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { newId } from '@reciproca/kernel';
import { PLATFORM_CONFIG, type PlatformConfig } from '../config/platform.config.js';
import { type Handler, Subscriptions } from './subscriptions.js';
import { RelaySignal } from './relay-signal.js';

const TICK_MS = 20_000;

interface ScheduledJob {
  readonly name: string;
  readonly everyMinutes: number;
}

/**
 * Work that comes round by the clock. Each slot is an outbox row with a unique key, so several processes cannot run it twice.
 * A job's handler runs without an ente: it looks after all of them.
 */
@Injectable()
export class JobSchedule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('JobSchedule');
  private readonly jobs: ScheduledJob[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly dataSource: DataSource,
    private readonly signal: RelaySignal,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  every(everyMinutes: number, name: string, handle: Handler<unknown>): void {
    this.jobs.push({ name, everyMinutes });
    this.subscriptions.on(`job.${name}`, name, handle);
  }

  onApplicationBootstrap(): void {
    if (!this.config.JOBS) return;
    const tick = (): void => {
      this.tick(new Date()).catch((error: unknown) =>
        this.logger.error({ err: error }, 'Scheduled jobs could not be queued'),
      );
    };
    this.timer = setInterval(tick, TICK_MS);
    tick();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Queues the current slot of every job that is not queued yet. */
  async tick(now: Date): Promise<void> {
    for (const job of this.jobs) {
      const slot = Math.floor(now.getTime() / (job.everyMinutes * 60_000));
      await this.dataSource.query(
        `INSERT INTO outbox (id, topic, payload, request_id, unique_key) VALUES ($1, $2, '{}', $3, $4) ON CONFLICT (unique_key) DO NOTHING`,
        [newId(), `job.${job.name}`, `job-${job.name}-${slot}`, `job:${job.name}:${slot}`],
      );
    }
    this.signal.wake();
  }
}
