// SPDX-License-Identifier: AGPL-3.0-or-later
import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Engine } from '@reciproca/exchange';
import { ClaimedWork, type CtxSeed, emit, PLATFORM_CONFIG, type PlatformConfig, UnitOfWork } from '@reciproca/platform';
import { RUN_READY, type RunRef } from '../domain/run.events.js';
import type { RunKind } from '../domain/run.js';
import { RunClaimRepository, type TakenRun } from '../persistence/run-claim.repository.js';
import { RunRepository } from '../persistence/run.repository.js';
import { packInput } from '../persistence/solver-input.js';
import { CirclesWork } from './circles-work.js';
import { FollowRun } from './follow-run.js';
import { PlanWork } from './plan-work.js';
import type { RunWork } from './run-work.js';
import { TellRun } from './tell-run.js';

/** Carries out the runs that wait in their table; one whose process has gone is taken up from the start. */
@Injectable()
export class CarryOutRuns implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly works: Readonly<Record<RunKind, RunWork>>;
  private readonly line: ClaimedWork<TakenRun>;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly engine: Engine,
    private readonly runs: RunRepository,
    private readonly followRun: FollowRun,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
    claims: RunClaimRepository,
    tell: TellRun,
    plan: PlanWork,
    circles: CirclesWork,
  ) {
    this.works = { plan, circles };
    this.line = new ClaimedWork(unitOfWork, {
      name: 'run',
      claims,
      carryOut: (seed, run) => this.carryOut(seed, run),
      giveUp: (ctx, run, error) => tell.failed(ctx, run, error),
    });
  }

  onApplicationBootstrap(): void {
    if (this.config.JOBS) this.line.start();
  }

  /** Looks for runs that wait; returns at once. */
  wake(): void {
    this.line.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.line.stop();
  }

  private async carryOut(seed: CtxSeed, run: TakenRun): Promise<void> {
    if (await this.make(seed, run)) await this.unitOfWork.run(seed, (ctx) => this.followRun.execute(ctx, run.id));
  }

  /** False when the run became somebody else's meanwhile. */
  private async make(seed: CtxSeed, run: TakenRun): Promise<boolean> {
    const engine = await this.unitOfWork.read(seed, (ctx) => this.engine.getSettings(ctx));
    const made = await this.works[run.kind].make(seed, engine);
    const input = await packInput(made.input);
    return this.unitOfWork.run(seed, async (ctx) => {
      if (!(await this.line.isMine(ctx, run.id))) return false;
      await this.runs.move(ctx, run.id, 'ready');
      await this.runs.finish(ctx, run.id, made, input);
      const payload: RunRef = { runId: run.id };
      await emit(ctx, { topic: RUN_READY, payload });
      return true;
    });
  }
}
