// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Agreement, Agreements, DisputeAgreement } from '@reciproca/exchange';
import { type Ctx, newId, notFound } from '@reciproca/kernel';
import { type Dispute, sideOf } from '../domain/dispute.js';
import { DisputeRepository } from '../persistence/dispute.repository.js';
import { MoveDispute } from './move-dispute.js';

/** A party says that it did not go as agreed; what they say is their version. */
@Injectable()
export class OpenDispute {
  constructor(
    private readonly agreements: Agreements,
    private readonly disputeAgreement: DisputeAgreement,
    private readonly disputes: DisputeRepository,
    private readonly move: MoveDispute,
  ) {}

  /** For the two of it only, also when the minutes have moved already; for anybody else the agreement does not exist. */
  async execute(ctx: Ctx, agreementId: string, reason: string): Promise<Dispute> {
    const agreement = await this.agreements.lock(ctx, agreementId);
    if (!sideOf(agreement, ctx.beneficiaryId)) throw notFound('agreement');
    if (agreement.state !== 'settled' && agreement.state !== 'disputed')
      await this.disputeAgreement.execute(ctx, agreementId, reason);
    return this.record(ctx, agreement, reason);
  }

  /** Throws `dispute.open_already`. */
  async record(ctx: Ctx, { id: agreementId, giverId, receiverId }: Agreement, reason: string | null): Promise<Dispute> {
    const dispute: Dispute = {
      id: newId(),
      agreementId,
      giverId,
      receiverId,
      mediatorId: null,
      state: 'opened',
      outcome: null,
      minutes: null,
      words: null,
      proposedBy: null,
      giverAcceptedAt: null,
      receiverAcceptedAt: null,
      correctionId: null,
      openedAt: ctx.clock.now(),
    };
    await this.disputes.insert(ctx, dispute);
    await this.disputes.recordAct(ctx, dispute.id, 'open');
    const side = sideOf(dispute, ctx.beneficiaryId);
    if (side && reason) await this.disputes.writeVersion(ctx, dispute.id, side, reason);
    await this.move.tell(ctx, dispute, 'opened');
    return dispute;
  }
}
