// SPDX-License-Identifier: AGPL-3.0-or-later
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Engine } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import { type CtxSeed, emit, UnitOfWork } from '@reciproca/platform';
import type { RunKind } from '../domain/run.js';
import { packInput } from '../persistence/solver-input.js';
import { RunRepository } from '../persistence/run.repository.js';
import { CirclesWork } from './circles-work.js';
import { PlanWork } from './plan-work.js';
import type { RunWork } from './run-work.js';

/**
 * Carries out queued runs one after another, outside any transaction: a run takes seconds, and nobody should wait for it.
 * When the process dies in between, the run is marked as failed later and can be asked for again.
 */
@Injectable()
export class RunQueue implements BeforeApplicationShutdown {
  private readonly logger = new Logger('RunQueue');
  private readonly works: Readonly<Record<RunKind, RunWork>>;
  private readonly taken = new Map<string, CtxSeed>();
  private work: Promise<void> = Promise.resolve();
  private isStopping = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly engine: Engine,
    private readonly runs: RunRepository,
    plan: PlanWork,
    circles: CirclesWork,
  ) {
    this.works = { plan, circles };
  }

  /** Takes a queued run on; returns at once. */
  start({ tx: _, ...seed }: Ctx, runId: string): void {
    if (this.taken.has(runId)) return;
    this.taken.set(runId, seed);
    this.work = this.work.then(() => this.execute(seed, runId)).finally(() => this.taken.delete(runId));
  }

  /** Those under way or in line. */
  listTaken(): string[] {
    return [...this.taken.keys()];
  }

  /** Nobody waits for a solver when a process stops: what is under way or in line is given up, and can be asked for again. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    for (const [runId, seed] of this.taken) await this.giveUp(seed, runId, 'The process is stopping');
  }

  private async execute(seed: CtxSeed, runId: string): Promise<void> {
    try {
      if (this.isStopping) throw new Error('The process is stopping');
      const run = await this.unitOfWork.run(seed, (ctx) => this.runs.claim(ctx, runId));
      if (!run) return;
      const work = this.works[run.kind];
      const engine = await this.unitOfWork.read(seed, (ctx) => this.engine.getSettings(ctx));
      const made = await work.make(seed, engine);
      const input = await packInput(made.input);
      await this.unitOfWork.run(seed, async (ctx) => {
        await this.runs.move(ctx, runId, 'ready');
        await this.runs.finish(ctx, runId, made, input);
        await emit(ctx, { topic: 'planning.run_ready', payload: { runId, origin: run.origin } });
      });
      await work.follow(seed, run, engine);
    } catch (error) {
      if (this.isStopping) return;
      this.logger.error({ err: error, runId }, 'A run could not be carried out');
      await this.giveUp(seed, runId, String(error));
    }
  }

  private async giveUp(seed: CtxSeed, runId: string, why: string): Promise<void> {
    await this.unitOfWork.run(seed, (ctx) => this.runs.fail(ctx, runId, why)).catch(() => undefined);
  }
}
