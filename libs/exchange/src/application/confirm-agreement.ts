// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import type { ActName } from '../domain/act.js';
import { type Agreement, type AgreementSide, isConfirmedByBoth } from '../domain/agreement.js';
import { minutesToConfirm, realMinutes } from '../domain/real-minutes.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { DayOfGiver } from './day-of-giver.js';
import { MoveAgreement } from './move-agreement.js';
import { SettleAgreement } from './settle-agreement.js';
import { TwoPeople } from './two-people.js';

/** "Yes, it happened." When both have said so, or the operator has, the minutes move. */
@Injectable()
export class ConfirmAgreement {
  constructor(
    private readonly move: MoveAgreement,
    private readonly twoPeople: TwoPeople,
    private readonly agreements: AgreementRepository,
    private readonly day: DayOfGiver,
    private readonly settle: SettleAgreement,
  ) {}

  /**
   * @param said how many minutes it was; what the other side says when left out. More than that is a claim of its own, which the
   *   other side has to say yes to in its turn.
   * Throws what `realMinutes` throws, and `agreement.day_is_full`.
   */
  async execute(ctx: Ctx, id: string, said?: number): Promise<Agreement> {
    const { agreement, side } = await this.move.open(ctx, id);
    if (agreement.state !== 'done') {
      throw new DomainError('agreement.wrong_state', 'conflict', { from: agreement.state, to: 'confirmed' });
    }
    await this.twoPeople.ensure(ctx, id, [agreement.giverId, agreement.receiverId]);
    const asked = minutesToConfirm(agreement);
    const real = realMinutes(agreement, side, said, ctx.clock.now());
    await this.day.ensureRoom(ctx, agreement, real);
    if (!side) return this.forBoth(ctx, { ...agreement, minutes: minutesToConfirm(real) }, 'confirm');
    const isClaim = minutesToConfirm(real) > asked;
    return isClaim
      ? this.claim(ctx, agreement, side, real.claimedMinutes)
      : this.bySide(ctx, { ...agreement, ...real }, side);
  }

  /** One of the two confirms; the second one settles it. */
  async bySide(ctx: Ctx, agreement: Agreement, side: AgreementSide): Promise<Agreement> {
    const own = side === 'giver' ? { giverConfirmedAt: ctx.clock.now() } : { receiverConfirmedAt: ctx.clock.now() };
    const { minutes, claimedMinutes } = agreement;
    const confirmed: Agreement = { ...agreement, ...own };
    await this.agreements.move(ctx, agreement.id, 'done', 'done', { ...own, minutes, claimedMinutes });
    if (!isConfirmedByBoth(confirmed)) return confirmed;
    return this.forBoth(ctx, { ...confirmed, minutes: minutesToConfirm(confirmed) }, 'confirm');
  }

  /**
   * Nobody has said anything for so long: that counts as a yes to what was agreed, not to more. Leaves alone what is not done any
   * more, or has been done anew.
   */
  async bySilence(ctx: Ctx, id: string, doneBefore: Date): Promise<void> {
    const { agreement } = await this.move.open(ctx, id);
    const { state, doneAt, endsAt } = agreement;
    const isSilent = state === 'done' && doneAt !== null && doneAt < doneBefore && endsAt < doneBefore;
    if (isSilent) await this.forBoth(ctx, agreement, 'confirm_by_silence');
  }

  /** With the minutes the agreement has now. */
  async forBoth(ctx: Ctx, agreement: Agreement, act: ActName): Promise<Agreement> {
    const now = ctx.clock.now();
    const confirmed = await this.move.execute(ctx, agreement, 'confirmed', act, {
      minutes: agreement.minutes,
      claimedMinutes: null,
      giverConfirmedAt: agreement.giverConfirmedAt ?? now,
      receiverConfirmedAt: agreement.receiverConfirmedAt ?? now,
    });
    return this.settle.execute(ctx, confirmed);
  }

  /** The other side is asked again. */
  private claim(
    ctx: Ctx,
    agreement: Agreement,
    side: AgreementSide,
    claimedMinutes: number | null,
  ): Promise<Agreement> {
    const now = ctx.clock.now();
    return this.move.back(ctx, agreement, 'done', 'claim', {
      claimedMinutes,
      doneAt: now,
      giverConfirmedAt: side === 'giver' ? now : null,
      receiverConfirmedAt: side === 'receiver' ? now : null,
    });
  }
}
