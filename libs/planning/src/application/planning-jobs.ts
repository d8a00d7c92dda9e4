// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Listings } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import { JobSchedule, type Message, Subscriptions } from '@reciproca/platform';
import { RunRepository } from '../persistence/run.repository.js';
import { RunQueue } from './run-queue.js';
import { StartRun } from './start-run.js';

const ABANDONED_AFTER_MINUTES = 30;
const KEPT_DAYS = 90;

/** What the engine does by itself: plans and circles when asked, and for every ente each night. */
@Injectable()
export class PlanningJobs implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly schedule: JobSchedule,
    private readonly queue: RunQueue,
    private readonly startRun: StartRun,
    private readonly listings: Listings,
    private readonly runs: RunRepository,
  ) {}

  onModuleInit(): void {
    this.subscriptions.on('planning.run_wanted', 'carry-out-run', (ctx, message: Message<{ runId: string }>) => {
      this.queue.start(ctx, message.payload.runId);
      return Promise.resolve();
    });
    this.schedule.every(24 * 60, 'plan-nightly', (ctx) => this.planAll(ctx));
    this.schedule.every(15, 'sweep-runs', (ctx) => this.sweep(ctx));
  }

  private async planAll(ctx: Ctx): Promise<void> {
    for (const enteId of await this.listings.listEntiWithOpen(ctx)) {
      await this.startRun.execute({ ...ctx, enteId }, 'plan', 'night');
      await this.startRun.execute({ ...ctx, enteId }, 'circles', 'night');
    }
  }

  private async sweep(ctx: Ctx): Promise<void> {
    const now = ctx.clock.now().getTime();
    await this.runs.failAbandoned(ctx, new Date(now - ABANDONED_AFTER_MINUTES * 60_000), this.queue.listTaken());
    await this.runs.deleteOld(ctx, new Date(now - KEPT_DAYS * 86_400_000));
  }
}
