// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, Logger } from '@nestjs/common';
import { Engine } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import { inSavepoint, isRetriable } from '@reciproca/platform';
import type { RunKind } from '../domain/run.js';
import { RunRepository } from '../persistence/run.repository.js';
import { CirclesWork } from './circles-work.js';
import { PlanWork } from './plan-work.js';
import type { RunWork } from './run-work.js';
import { TellRun } from './tell-run.js';

/** What follows from a run by itself, once. When it cannot, nothing of it is done and the run stands where somebody sees it. */
@Injectable()
export class FollowRun {
  private readonly logger = new Logger('FollowRun');
  private readonly works: Readonly<Record<RunKind, RunWork>>;

  constructor(
    private readonly engine: Engine,
    private readonly runs: RunRepository,
    private readonly tell: TellRun,
    plan: PlanWork,
    circles: CirclesWork,
  ) {
    this.works = { plan, circles };
  }

  async execute(ctx: Ctx, runId: string): Promise<void> {
    const run = await this.runs.takeToFollow(ctx, runId);
    if (!run) return;
    try {
      const engine = await this.engine.getSettings(ctx);
      const end = await inSavepoint(ctx, () => this.works[run.kind].follow(ctx, run, engine));
      if (end === 'waits') await this.tell.waits(ctx, run);
    } catch (error) {
      if (isRetriable(error)) throw error;
      this.logger.error({ err: error, runId }, 'What follows from a run could not be done');
      // Circles nobody can decide on by hand; a plan can still be applied.
      if (run.kind === 'plan') await this.tell.notApplied(ctx, run, error);
      else await this.tell.failed(ctx, run, error);
    }
  }
}
