// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { Agreement } from '../domain/agreement.js';
import { ensureItsTime } from '../domain/agreement-clock.js';
import { realMinutes } from '../domain/real-minutes.js';
import { ConfirmAgreement } from './confirm-agreement.js';
import { DayOfGiver } from './day-of-giver.js';
import { MoveAgreement } from './move-agreement.js';

/** "It is done." Whoever says so has confirmed their own side; nobody has to have pressed start first. */
@Injectable()
export class CompleteAgreement {
  constructor(
    private readonly move: MoveAgreement,
    private readonly confirm: ConfirmAgreement,
    private readonly day: DayOfGiver,
  ) {}

  /**
   * @param minutes how long it really took, as agreed when left out
   * Throws `agreement.too_early`, what `realMinutes` throws, and `agreement.day_is_full`.
   */
  async execute(ctx: Ctx, id: string, minutes?: number): Promise<Agreement> {
    const { agreement, side } = await this.move.open(ctx, id);
    ensureItsTime(agreement, 'done', ctx.clock.now());
    const real = realMinutes(agreement, side, minutes, ctx.clock.now());
    const started =
      agreement.state === 'agreed' ? await this.move.execute(ctx, agreement, 'under_way', 'start') : agreement;
    await this.day.ensureRoom(ctx, agreement, real);
    const done = await this.move.execute(ctx, started, 'done', 'complete', { doneAt: ctx.clock.now(), ...real });
    return side ? this.confirm.bySide(ctx, done, side) : done;
  }
}
