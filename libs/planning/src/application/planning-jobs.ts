// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ListingRepository } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import { JobSchedule, type Message, Subscriptions } from '@reciproca/platform';
import { RunRepository } from '../persistence/run.repository.js';
import { PlanRunner } from './plan-runner.js';
import { StartPlan } from './start-plan.js';

const ABANDONED_AFTER_MINUTES = 30;
const KEPT_DAYS = 90;

/** What the engine does by itself: plans when asked, and one for every ente each night. */
@Injectable()
export class PlanningJobs implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly schedule: JobSchedule,
    private readonly runner: PlanRunner,
    private readonly startPlan: StartPlan,
    private readonly listings: ListingRepository,
    private readonly runs: RunRepository,
  ) {}

  onModuleInit(): void {
    this.subscriptions.on('planning.plan_wanted', 'make-plan', (ctx, message: Message<{ runId: string }>) => {
      this.runner.start(ctx, message.payload.runId);
      return Promise.resolve();
    });
    this.schedule.every(24 * 60, 'plan-nightly', (ctx) => this.planAll(ctx));
    this.schedule.every(15, 'sweep-runs', (ctx) => this.sweep(ctx));
  }

  private async planAll(ctx: Ctx): Promise<void> {
    for (const enteId of await this.listings.listEntiWithOpen(ctx)) await this.startPlan.execute({ ...ctx, enteId }, 'night');
  }

  private async sweep(ctx: Ctx): Promise<void> {
    const now = ctx.clock.now().getTime();
    await this.runs.failAbandoned(ctx, new Date(now - ABANDONED_AFTER_MINUTES * 60_000));
    await this.runs.deleteOld(ctx, new Date(now - KEPT_DAYS * 86_400_000));
  }
}
