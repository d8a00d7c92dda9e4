// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Engine } from '@reciproca/exchange';
import { newId, systemClock } from '@reciproca/kernel';
import { type CtxSeed, emit, overAllEnti, PLATFORM_CONFIG, type PlatformConfig, UnitOfWork } from '@reciproca/platform';
import { RUN_READY, type RunRef } from '../domain/run.events.js';
import type { RunKind } from '../domain/run.js';
import { BEAT_EVERY_SECONDS, RunClaimRepository, type TakenRun } from '../persistence/run-claim.repository.js';
import { RunRepository } from '../persistence/run.repository.js';
import { packInput } from '../persistence/solver-input.js';
import { CirclesWork } from './circles-work.js';
import { FollowRun } from './follow-run.js';
import { PlanWork } from './plan-work.js';
import type { RunWork } from './run-work.js';
import { TellRun } from './tell-run.js';

const POLL_MS = 10_000;
/** A run that took so many processes with it is left alone. */
const MOST_TAKES = 3;

/**
 * Carries out the runs that wait in their table, one after another, outside any transaction: a run takes seconds, and nobody
 * should wait for it. A claim is kept up by signs of life; when they stop another process takes the run up from the start.
 */
@Injectable()
export class CarryOutRuns implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('CarryOutRuns');
  private readonly works: Readonly<Record<RunKind, RunWork>>;
  private readonly takerId = newId();
  private timer: NodeJS.Timeout | undefined;
  private heart: NodeJS.Timeout | undefined;
  private isWorking = false;
  private isWanted = false;
  private isStopping = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly engine: Engine,
    private readonly runs: RunRepository,
    private readonly claims: RunClaimRepository,
    private readonly followRun: FollowRun,
    private readonly tell: TellRun,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
    plan: PlanWork,
    circles: CirclesWork,
  ) {
    this.works = { plan, circles };
  }

  onApplicationBootstrap(): void {
    if (!this.config.JOBS) return;
    this.timer = setInterval(() => this.wake(), POLL_MS);
    this.wake();
  }

  /** Looks for runs that wait; returns at once. */
  wake(): void {
    this.isWanted = true;
    if (!this.isWorking && !this.isStopping) void this.workOff();
  }

  /** Gives up what is under way without waiting for the solver: whoever comes next begins it anew. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    clearInterval(this.timer);
    clearInterval(this.heart);
    await this.unitOfWork.run(overAllEnti(seedOf('')), (ctx) => this.claims.release(ctx, this.takerId));
  }

  private async workOff(): Promise<void> {
    this.isWorking = true;
    try {
      while (this.isWanted && !this.isStopping) {
        this.isWanted = false;
        for (let run = await this.takeNext(); run; run = await this.takeNext()) await this.carryOut(run);
      }
    } catch (error) {
      this.logger.error({ err: error }, 'The runs that wait could not be read');
    } finally {
      this.isWorking = false;
    }
  }

  private async takeNext(): Promise<TakenRun | null> {
    if (this.isStopping) return null;
    return this.unitOfWork.run(overAllEnti(seedOf('')), (ctx) => this.claims.takeNext(ctx, this.takerId));
  }

  private async carryOut(run: TakenRun): Promise<void> {
    const seed = seedOf(run.enteId, `run-${run.id}`);
    this.heart = setInterval(() => this.beat(seed, run.id), BEAT_EVERY_SECONDS * 1000);
    try {
      if (run.takes > MOST_TAKES) throw new Error('abandoned');
      if (await this.make(seed, run)) await this.unitOfWork.run(seed, (ctx) => this.followRun.execute(ctx, run.id));
    } catch (error) {
      if (this.isStopping) return;
      this.logger.error({ err: error, runId: run.id }, 'A run could not be carried out');
      await this.unitOfWork.run(seed, async (ctx) => {
        if (await this.claims.isMine(ctx, run.id, this.takerId)) await this.tell.failed(ctx, run, error);
      });
    } finally {
      clearInterval(this.heart);
    }
  }

  /** False when the run became somebody else's meanwhile. */
  private async make(seed: CtxSeed, run: TakenRun): Promise<boolean> {
    const engine = await this.unitOfWork.read(seed, (ctx) => this.engine.getSettings(ctx));
    const made = await this.works[run.kind].make(seed, engine);
    const input = await packInput(made.input);
    return this.unitOfWork.run(seed, async (ctx) => {
      if (!(await this.claims.isMine(ctx, run.id, this.takerId))) return false;
      await this.runs.move(ctx, run.id, 'ready');
      await this.runs.finish(ctx, run.id, made, input);
      const payload: RunRef = { runId: run.id };
      await emit(ctx, { topic: RUN_READY, payload });
      return true;
    });
  }

  private beat(seed: CtxSeed, runId: string): void {
    this.unitOfWork
      .read(seed, (ctx) => this.claims.beat(ctx, runId, this.takerId))
      .catch((error: unknown) => this.logger.warn({ err: error, runId }, 'A sign of life did not get through'));
  }
}

function seedOf(enteId: string, requestId = 'runs'): CtxSeed {
  return {
    enteId,
    actor: { personId: null, roles: [], sessionId: null },
    beneficiaryId: null,
    channel: 'system',
    language: 'it',
    requestId,
    clock: systemClock,
  };
}
