// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import type { ActName } from '../domain/act.js';
import { type Agreement, type AgreementSide, isConfirmedByBoth } from '../domain/agreement.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
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
    private readonly settle: SettleAgreement,
  ) {}

  async execute(ctx: Ctx, id: string): Promise<Agreement> {
    const { agreement, side } = await this.move.open(ctx, id);
    if (agreement.state !== 'done') {
      throw new DomainError('agreement.wrong_state', 'conflict', { from: agreement.state, to: 'confirmed' });
    }
    if (side) await this.twoPeople.ensure(ctx, id, side === 'giver' ? agreement.receiverId : agreement.giverId);
    return side ? this.bySide(ctx, agreement, side) : this.forBoth(ctx, agreement, 'confirm');
  }

  /** One of the two confirms; the second one settles it. */
  async bySide(ctx: Ctx, agreement: Agreement, side: AgreementSide): Promise<Agreement> {
    const own = side === 'giver' ? { giverConfirmedAt: ctx.clock.now() } : { receiverConfirmedAt: ctx.clock.now() };
    const confirmed: Agreement = { ...agreement, ...own };
    await this.agreements.move(ctx, agreement.id, 'done', 'done', own);
    return isConfirmedByBoth(confirmed) ? this.forBoth(ctx, confirmed, 'confirm') : confirmed;
  }

  /** Nobody has said anything for so long: that counts as a yes. Leaves alone what is not done any more, or has been done anew. */
  async bySilence(ctx: Ctx, id: string, doneBefore: Date): Promise<void> {
    const { agreement } = await this.move.open(ctx, id);
    const isSilent = agreement.state === 'done' && agreement.doneAt !== null && agreement.doneAt < doneBefore;
    if (isSilent) await this.forBoth(ctx, agreement, 'confirm_by_silence');
  }

  async forBoth(ctx: Ctx, agreement: Agreement, act: ActName): Promise<Agreement> {
    const now = ctx.clock.now();
    const confirmed = await this.move.execute(ctx, agreement, 'confirmed', act, {
      minutes: agreement.minutes,
      giverConfirmedAt: agreement.giverConfirmedAt ?? now,
      receiverConfirmedAt: agreement.receiverConfirmedAt ?? now,
    });
    return this.settle.execute(ctx, confirmed);
  }
}
