// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { INTAKE_WANTED } from '../domain/intake.events.js';
import { ensureIn, type Intake, mayBeDiscarded, mayBeTakenBack, type WorkedState } from '../domain/intake.js';
import { ensureMayTakeIn } from '../domain/intake.access.js';
import { IntakeRowRepository } from '../persistence/intake-row.repository.js';
import { IntakeRepository } from '../persistence/intake.repository.js';
import { NEXT_ROWS } from './work-rows.js';

/** Sets the work on the rows of a file off; it is done in the background, as whoever has asked for it. */
@Injectable()
export class StartIntake {
  constructor(
    private readonly intakes: IntakeRepository,
    private readonly rows: IntakeRowRepository,
  ) {}

  /** Good rows go in, the others stay. Throws `intake.wrong_state`, `intake.nothing_to_take`. */
  async take(ctx: Ctx, id: string): Promise<void> {
    const intake = await this.get(ctx, id);
    ensureIn(intake, 'tried', 'taken', 'failed');
    // What stopped half way goes on where it was, back as well.
    if (intake.state === 'failed' && (await this.rows.countNext(ctx, id, { states: ['taken_back', 'stays'] })) > 0)
      return this.start(ctx, intake, 'taking_back');
    const isUntried = (await this.rows.countNext(ctx, id, NEXT_ROWS.trying)) > 0;
    await this.start(ctx, intake, isUntried ? 'trying' : 'taking');
  }

  /** Throws `intake.too_late`, `intake.nothing_to_take`. */
  async takeBack(ctx: Ctx, id: string): Promise<void> {
    const intake = await this.get(ctx, id);
    if (!mayBeTakenBack(intake, ctx.clock.now())) throw new DomainError('intake.too_late', 'conflict');
    await this.start(ctx, intake, 'taking_back');
  }

  /** What is untried is tried; for whoever has changed many rows. */
  async tryAgain(ctx: Ctx, intake: Intake): Promise<void> {
    ensureIn(intake, 'tried', 'taken', 'failed');
    await this.start(ctx, intake, 'trying');
  }

  /** Its rows are forgotten. Throws `intake.wrong_state` while it is worked on, and while what has gone in might be taken back by it. */
  async discard(ctx: Ctx, id: string): Promise<void> {
    const intake = await this.get(ctx, id);
    if (!mayBeDiscarded(intake)) throw new DomainError('intake.wrong_state', 'conflict');
    await this.intakes.delete(ctx, id);
  }

  private get(ctx: Ctx, id: string): Promise<Intake> {
    ensureMayTakeIn(ctx);
    return this.intakes.getForUpdate(ctx, id);
  }

  private async start(ctx: Ctx, intake: Intake, state: WorkedState): Promise<void> {
    const total = await this.rows.countNext(ctx, intake.id, NEXT_ROWS[state]);
    if (total === 0) throw new DomainError('intake.nothing_to_take', 'conflict');
    await this.intakes.move(ctx, intake, state, {
      total,
      startedBy: ctx.actor.personId,
      ...(state === 'taking' && !intake.takenAt && { takenAt: ctx.clock.now() }),
    });
    await emit(ctx, { topic: INTAKE_WANTED, payload: { intakeId: intake.id } });
  }
}
