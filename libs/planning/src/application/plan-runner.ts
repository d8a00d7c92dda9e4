// SPDX-License-Identifier: AGPL-3.0-or-later
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { EngineSettingsRepository } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import { emit, UnitOfWork } from '@reciproca/platform';
import { packInput } from '../persistence/solver-input.js';
import { RunRepository } from '../persistence/run.repository.js';
import { ApplyPlan } from './apply-plan.js';
import { MakePlan } from './make-plan.js';

type Seed = Omit<Ctx, 'tx'>;

/**
 * Carries out queued plans one after another, outside any transaction: a plan takes seconds, and nobody should wait for it.
 * When the process dies in between, the run is marked as failed later and can be asked for again.
 */
@Injectable()
export class PlanRunner implements BeforeApplicationShutdown {
  private readonly logger = new Logger('PlanRunner');
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly engine: EngineSettingsRepository,
    private readonly makePlan: MakePlan,
    private readonly applyPlan: ApplyPlan,
    private readonly runs: RunRepository,
  ) {}

  /** Takes a queued run on; returns at once. */
  start({ tx: _, ...seed }: Ctx, runId: string): void {
    this.work = this.work.then(() => this.execute(seed, runId));
  }

  /** Resolves when nothing is under way. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.work;
  }

  private async execute(seed: Seed, runId: string): Promise<void> {
    try {
      await this.unitOfWork.run(seed, (ctx) => this.runs.move(ctx, runId, 'running'));
      const engine = await this.unitOfWork.read(seed, (ctx) => this.engine.getSettings(ctx));
      const material = await this.unitOfWork.read(seed, (ctx) => this.makePlan.load(ctx, engine));
      const { result, assignment } = await this.makePlan.solve(material);
      const input = await packInput(material.input);
      await this.unitOfWork.run(seed, async (ctx) => {
        const run = await this.runs.move(ctx, runId, 'ready');
        const { objective, bound, gap, milliseconds } = assignment;
        await this.runs.finish(ctx, runId, { input, choice: assignment.chosen, result, objective, bound, gap, milliseconds });
        await emit(ctx, { topic: 'planning.run_ready', payload: { runId, origin: run.origin } });
      });
      if (engine.nightlyApplies) await this.applyAtNight(seed, runId);
    } catch (error) {
      this.logger.error({ err: error, runId }, 'A plan could not be made');
      await this.unitOfWork.run(seed, (ctx) => this.runs.fail(ctx, runId, String(error))).catch(() => undefined);
    }
  }

  private async applyAtNight(seed: Seed, runId: string): Promise<void> {
    await this.unitOfWork.run(seed, async (ctx) => {
      const run = await this.runs.getRun(ctx, runId);
      if (run.origin === 'night') await this.applyPlan.execute(ctx, runId, { withdrawOthers: false });
    });
  }
}
