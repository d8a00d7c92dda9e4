// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Agreement, Agreements, DisputeAgreement, TwoPeople } from '@reciproca/exchange';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { Corrections } from '@reciproca/ledger';
import {
  type Dispute,
  ensureOpen,
  ensureSettlement,
  isAccepted,
  type Settlement,
  withAcceptance,
  withProposal,
} from '../domain/dispute.js';
import { ensureDecider, ensureMediates, ensureParty } from '../domain/dispute.policy.js';
import { DisputeRepository } from '../persistence/dispute.repository.js';
import { MoveDispute } from './move-dispute.js';

/** A way out is proposed and accepted by both, or decided by staff; the agreement then ends as any other does. */
@Injectable()
export class SettleDispute {
  constructor(
    private readonly disputes: DisputeRepository,
    private readonly agreements: Agreements,
    private readonly disputeAgreement: DisputeAgreement,
    private readonly corrections: Corrections,
    private readonly move: MoveDispute,
    private readonly twoPeople: TwoPeople,
  ) {}

  /** Throws `dispute.not_heard` before both sides have been heard. */
  async propose(ctx: Ctx, id: string, settlement: Settlement): Promise<Dispute> {
    ensureSettlement(settlement);
    const dispute = await this.disputes.getForUpdate(ctx, id);
    const mediatorId = ensureMediates(ctx, dispute);
    ensureOpen(dispute);
    if (dispute.state === 'opened') throw new DomainError('dispute.not_heard', 'conflict');
    return this.move.execute(ctx, dispute, withProposal(dispute, settlement, mediatorId), 'propose', 'proposed');
  }

  /** The second yes ends it; where minutes have moved already, staff must ask for the correction first. */
  async accept(ctx: Ctx, id: string): Promise<Dispute> {
    const { dispute, agreement } = await this.open(ctx, id);
    const side = ensureParty(ctx, dispute);
    ensureOpen(dispute);
    await this.twoPeople.ensure(ctx, agreement.id, [dispute.giverId, dispute.receiverId]);
    const accepted = withAcceptance(dispute, side, ctx.clock.now());
    const needsCorrection = agreement.state === 'settled' && accepted.outcome !== 'as_agreed';
    if (!isAccepted(accepted) || needsCorrection) return this.move.execute(ctx, dispute, accepted, 'accept', null);
    await this.endAgreement(ctx, agreement, accepted);
    return this.move.execute(ctx, dispute, { ...accepted, state: 'settled' }, 'accept', 'ended');
  }

  /** Staff end it, with or without a proposal; never somebody who is a party, mediated, or spoke for one of the two. */
  async decide(ctx: Ctx, id: string, settlement: Settlement): Promise<Dispute> {
    ensureSettlement(settlement);
    const { dispute, agreement } = await this.open(ctx, id);
    const deciderId = ensureDecider(ctx, dispute);
    ensureOpen(dispute);
    if (await this.disputes.hasSpoken(ctx, id, deciderId))
      throw new DomainError('agreement.spoke_for_one', 'forbidden');
    const same = dispute.outcome === settlement.outcome && dispute.minutes === settlement.minutes;
    const decided = same ? { ...dispute, words: settlement.words } : withProposal(dispute, settlement, deciderId);
    const correctionId = await this.endAgreement(ctx, agreement, decided);
    return this.move.execute(ctx, dispute, { ...decided, state: 'settled', correctionId }, 'decide', 'ended');
  }

  /** Locked as whoever disputes it locks: the agreement first. */
  private async open(ctx: Ctx, id: string): Promise<{ dispute: Dispute; agreement: Agreement }> {
    const { agreementId } = await this.disputes.getDispute(ctx, id);
    const agreement = await this.agreements.lock(ctx, agreementId);
    return { agreement, dispute: await this.disputes.getForUpdate(ctx, id) };
  }

  /** The id of the correction asked for, where minutes had moved. Throws `dispute.nothing_moved`. */
  private async endAgreement(
    ctx: Ctx,
    agreement: Agreement,
    { agreementId, outcome, minutes, words }: Dispute,
  ): Promise<string | null> {
    const note = words ?? '';
    if (agreement.state === 'disputed') {
      await this.disputeAgreement.resolve(
        ctx,
        agreementId,
        outcome === 'nothing' ? { outcome: 'void', note } : { outcome: 'settle', minutes: minutes ?? undefined, note },
      );
      return null;
    }
    if (agreement.state !== 'settled')
      throw new DomainError('agreement.wrong_state', 'conflict', { from: agreement.state, to: 'settled' });
    if (outcome === 'as_agreed') return null;
    if (!agreement.transferId) throw new DomainError('dispute.nothing_moved', 'conflict');
    return (await this.corrections.propose(ctx, agreement.transferId, note.slice(0, 300))).id;
  }
}
