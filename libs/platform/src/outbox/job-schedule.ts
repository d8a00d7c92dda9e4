// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  Inject,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Ctx, newId } from '@reciproca/kernel';
import { PLATFORM_CONFIG, type PlatformConfig } from '../config/platform.config.js';
import { DbTransaction } from '../database/db-transaction.js';
import { type FannedPayload, fanOutRows, type ListDue } from './fan-out-rows.js';
import { everyMinutes, type JobTimes, jobTimes } from './job-times.js';
import { emitForJob } from './outbox.js';
import { RelaySignal } from './relay-signal.js';
import { type Handler, type OutsideHandler, Subscriptions } from './subscriptions.js';
import { TAKE_TURNS } from './take-turns.js';

const TICK_MS = 20_000;

/** Minutes between two turns, or a pattern such as `0 3 * * *`; both by Rome's clock. */
export type Turns = number | string;

interface ScheduledJob {
  readonly name: string;
  readonly times: JobTimes;
}

/**
 * Work that comes round by the clock. A turn is taken by whoever writes it into the one row of its job, so several
 * processes cannot run it twice, and a turn missed while nothing ran is made up for once.
 * Jobs stand in a lane of their own. Their handlers run without an ente: they look after all of them, best by handing
 * on a message for each thing to do (`eachRow`, `eachEnte`), so that what fails for one holds up nobody else.
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

  /** The whole job in one transaction: for small work that fails as a whole. */
  every(turns: Turns, name: string, handle: Handler<unknown>): void {
    this.jobs.push({ name, times: timesOf(turns) });
    this.subscriptions.forJob(topicOf(name), name, handle);
  }

  /** For work that takes its time or transactions of its own: called outside any, in the slow lane. */
  outside(turns: Turns, name: string, handle: OutsideHandler<unknown>): void {
    this.jobs.push({ name, times: timesOf(turns) });
    this.subscriptions.forJobOutside(topicOf(name), name, handle);
  }

  /**
   * Once a day at most for each row that is due, in a transaction of its own with tries of its own.
   * A row that fails for good is left alone until the next day.
   */
  eachRow(turns: Turns, name: string, list: ListDue, handle: (ctx: Ctx, id: string) => Promise<void>): void {
    this.each(turns, { name, list, isDaily: true }, async (ctx, id) => void (await handle(ctx, id)));
  }

  /** For each ente at every turn, in a transaction of its own with tries of its own. */
  eachEnte(turns: Turns, name: string, list: ListDue, handle: (ctx: Ctx) => Promise<void>): void {
    this.each(turns, { name, list, isDaily: false }, async (ctx) => void (await handle(ctx)));
  }

  /**
   * For each ente at every turn, in as many transactions as it takes: what a step returns is handed to the next one,
   * as JSON; the first gets null, and undefined ends it.
   */
  eachEnteInSteps<Mark extends object>(
    turns: Turns,
    name: string,
    list: ListDue,
    step: (ctx: Ctx, from: Mark | null) => Promise<Mark | undefined>,
  ): void {
    this.each(turns, { name, list, isDaily: false }, (ctx, _id, from) => step(ctx, from as Mark | null));
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

  /** Queues the current turn of every job whose turn nobody has taken yet. */
  async tick(now: Date): Promise<void> {
    const turns = this.jobs.flatMap(({ name, times }) => {
      const slot = times.lastBefore(now);
      return slot ? [{ id: newId(), job: name, topic: topicOf(name), slot }] : [];
    });
    await DbTransaction.overAllEnti(this.dataSource).query(TAKE_TURNS, [JSON.stringify(turns)]);
    this.signal.wake(['job', 'slow']);
  }

  private each(
    turns: Turns,
    job: { readonly name: string; readonly list: ListDue; readonly isDaily: boolean },
    handle: (ctx: Ctx, id: string, from: object | null) => Promise<object | void>,
  ): void {
    const [topic, rowTopic] = [topicOf(job.name), `${topicOf(job.name)}.row`];
    this.every(turns, job.name, (ctx, { payload }) =>
      fanOutRows(ctx, { ...job, topic, rowTopic }, payload as FannedPayload),
    );
    this.subscriptions.forJob(rowTopic, `${job.name}.row`, async (ctx, { payload }) => {
      const { id, from } = payload as { id: string; from?: object };
      const next = await handle(ctx, id, from ?? null);
      if (next) await emitForJob(ctx, [{ enteId: ctx.enteId, topic: rowTopic, payload: { id, from: next } }]);
    });
  }
}

function timesOf(turns: Turns): JobTimes {
  return jobTimes(typeof turns === 'number' ? everyMinutes(turns) : turns);
}

function topicOf(name: string): string {
  return `job.${name}`;
}
