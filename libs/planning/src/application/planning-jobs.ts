// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Listings } from '@reciproca/exchange';
import { Enti } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { JobSchedule, type Message, rowsOfEnti, Subscriptions } from '@reciproca/platform';
import { RUN_READY, RUN_WANTED, type RunRef } from '../domain/run.events.js';
import { RunRepository } from '../persistence/run.repository.js';
import { CarryOutRuns } from './carry-out-runs.js';
import { FollowRun } from './follow-run.js';
import { StartRun } from './start-run.js';

const KEPT_DAYS = 90;
const MOST_DELETED = 500;

/** What the engine does by itself: plans and circles when asked, and for every ente each night. */
@Injectable()
export class PlanningJobs implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly schedule: JobSchedule,
    private readonly carryOut: CarryOutRuns,
    private readonly followRun: FollowRun,
    private readonly startRun: StartRun,
    private readonly enti: Enti,
    private readonly listings: Listings,
    private readonly runs: RunRepository,
  ) {}

  onModuleInit(): void {
    this.subscriptions.on(RUN_WANTED, 'carry-out-run', () => Promise.resolve(this.carryOut.wake()));
    // Who made it sees to it at once; this is for when that process died in between.
    this.subscriptions.on(
      RUN_READY,
      'follow-run',
      (ctx, { payload }: Message<RunRef>) => this.followRun.execute(ctx, payload.runId),
      'slow',
    );
    this.schedule.eachEnte(
      '0 3 * * *',
      'plan-nightly',
      async (ctx, after, most) => rowsOfEnti(await this.listAtWork(ctx), after, most),
      (ctx) => this.planNight(ctx),
    );
    this.schedule.every(15, 'sweep-runs', (ctx) => this.sweep(ctx));
  }

  /** In practice plans are made when somebody asks for one; a suspended ente proposes nothing to anybody. */
  private async listAtWork(ctx: Ctx): Promise<string[]> {
    const open = (await this.enti.listEnti(ctx)).filter(({ state }) => state === 'open');
    const atWork = new Set(open.map(({ id }) => id));
    return (await this.listings.listEntiWithOpen(ctx)).filter((id) => atWork.has(id));
  }

  private async planNight(ctx: Ctx): Promise<void> {
    await this.startRun.execute(ctx, 'plan', 'night');
    await this.startRun.execute(ctx, 'circles', 'night');
  }

  private async sweep(ctx: Ctx): Promise<void> {
    await this.runs.deleteOld(ctx, new Date(ctx.clock.now().getTime() - KEPT_DAYS * 86_400_000), MOST_DELETED);
  }
}
