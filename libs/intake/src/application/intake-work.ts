// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import {
  Bus,
  ClaimedWork,
  type CtxSeed,
  JobSchedule,
  PAGES_CHANGED,
  type PagesChanged,
  PLATFORM_CONFIG,
  type PlatformConfig,
  Subscriptions,
  UnitOfWork,
} from '@reciproca/platform';
import { INTAKE_WANTED } from '../domain/intake.events.js';
import { type Intake, isWorkedOn, KEPT_DAYS, type WorkedState } from '../domain/intake.js';
import { IntakeClaimRepository, type TakenIntake } from '../persistence/intake-claim.repository.js';
import { IntakeRepository } from '../persistence/intake.repository.js';
import { WorkRows } from './work-rows.js';

const MOST_DELETED = 100;
/** The live part of the pages about files. */
export const INTAKE_PAGES = 'imports';

/**
 * Works on files in the background, some rows a transaction, as whoever has asked for it. What is done is written with its rows:
 * when the process goes, the next one goes on with what is left.
 */
@Injectable()
export class IntakeWork implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly line: ClaimedWork<TakenIntake>;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly intakes: IntakeRepository,
    private readonly rows: WorkRows,
    private readonly subscriptions: Subscriptions,
    private readonly schedule: JobSchedule,
    private readonly bus: Bus,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
    claims: IntakeClaimRepository,
  ) {
    this.line = new ClaimedWork(unitOfWork, {
      name: 'intake',
      claims,
      carryOut: (seed, taken) => this.carryOut(seed, taken),
      giveUp: async (ctx, { id }) => this.intakes.move(ctx, await this.intakes.getForUpdate(ctx, id), 'failed'),
    });
  }

  onModuleInit(): void {
    this.subscriptions.on(INTAKE_WANTED, 'work-on-intake', () => Promise.resolve(this.line.wake()));
    this.schedule.every(60, 'sweep-intakes', (ctx) =>
      this.intakes.deleteOld(ctx, new Date(ctx.clock.now().getTime() - KEPT_DAYS * 86_400_000), MOST_DELETED),
    );
  }

  onApplicationBootstrap(): void {
    if (this.config.JOBS) this.line.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.line.stop();
  }

  /** Until no file waits any more. */
  drain(): Promise<void> {
    return this.line.drain();
  }

  private async carryOut(seed: CtxSeed, { id, startedBy }: TakenIntake): Promise<void> {
    const asWhoAsked: CtxSeed = startedBy
      ? {
          ...seed,
          actor: { personId: startedBy, roles: ['coordinator'], sessionId: null },
          beneficiaryId: startedBy,
          channel: 'web',
        }
      : seed;
    while (!this.line.isStopping) {
      await this.unitOfWork.read(asWhoAsked, (ctx) => this.rows.prepare(ctx, id, () => this.line.isStopping));
      if (!(await this.step(asWhoAsked, id))) return;
    }
  }

  /** False when nothing is left, or it became somebody else's meanwhile. */
  private step(seed: CtxSeed, id: string): Promise<boolean> {
    return this.unitOfWork.run(seed, async (ctx) => {
      if (!(await this.line.isMine(ctx, id))) return false;
      const intake = await this.intakes.getForUpdate(ctx, id);
      if (!isWorkedOn(intake.state)) return false;
      const count = await this.rows.step(ctx, intake, intake.state);
      const changed: PagesChanged = { enteId: ctx.enteId, topic: INTAKE_PAGES };
      this.bus.sendAfterCommit(ctx, PAGES_CHANGED, changed);
      if (count > 0) await this.intakes.noteDone(ctx, id, count);
      else await this.intakes.move(ctx, intake, endOf(intake, intake.state));
      return count > 0;
    });
  }
}

function endOf({ takenAt }: Intake, state: WorkedState) {
  if (state === 'taking') return 'taken';
  if (state === 'taking_back') return 'taken_back';
  return takenAt ? 'taken' : 'tried';
}
