// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, forbidden, isStaff } from '@reciproca/kernel';
import { Ledger } from '@reciproca/ledger';
import type { Act } from '../domain/act.js';
import type { Agreement } from '../domain/agreement.js';
import { confirmationsWithout, stepToTakeBack } from '../domain/take-back.rules.js';
import { ActRepository } from '../persistence/act.repository.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { MoveAgreement } from './move-agreement.js';
import { WhatRests } from './what-rests.js';

/** A "done" or "confirmed" pressed by mistake, taken back within a day while nothing rests on it; moved minutes move back. */
@Injectable()
export class TakeBackAgreement {
  constructor(
    private readonly move: MoveAgreement,
    private readonly acts: ActRepository,
    private readonly agreements: AgreementRepository,
    private readonly proposals: ProposalRepository,
    private readonly listings: ListingRepository,
    private readonly ledger: Ledger,
    private readonly rests: WhatRests,
  ) {}

  /**
   * For whoever said it, and staff. Throws `agreement.nothing_to_take_back`, `agreement.something_rests`, and
   * `ledger.already_corrected` where staff have put the minutes right meanwhile.
   */
  async execute(ctx: Ctx, id: string): Promise<Agreement> {
    const { agreement, side } = await this.move.open(ctx, id);
    const acts = await this.acts.listActs(ctx, id);
    const step = stepToTakeBack(agreement, acts, ctx.clock.now());
    if (!step) throw new DomainError('agreement.nothing_to_take_back', 'conflict');
    if (side !== null && step.beneficiaryId !== ctx.beneficiaryId) throw forbidden('agreement.said_by_other');
    await this.rests.ensureNothing(ctx, agreement);
    return agreement.state === 'settled'
      ? this.confirmation(ctx, agreement, step, acts)
      : this.completion(ctx, agreement);
  }

  /** Whether the reader would be let through, by what exchange itself knows. */
  async isOpen(ctx: Ctx, id: string): Promise<boolean> {
    const agreement = await this.agreements.getAgreement(ctx, id);
    const step = stepToTakeBack(agreement, await this.acts.listActs(ctx, id), ctx.clock.now());
    return step !== null && (isStaff(ctx) || step.beneficiaryId === ctx.beneficiaryId);
  }

  private async completion(ctx: Ctx, agreement: Agreement): Promise<Agreement> {
    const { minutes } = await this.proposals.getProposal(ctx, agreement.proposalId);
    const nothingSaid = { doneAt: null, giverConfirmedAt: null, receiverConfirmedAt: null, claimedMinutes: null };
    return this.move.back(ctx, agreement, 'agreed', 'take_back', { ...nothingSaid, minutes });
  }

  /** Back to waiting for the second yes; silence is counted from now. */
  private async confirmation(ctx: Ctx, agreement: Agreement, step: Act, acts: readonly Act[]): Promise<Agreement> {
    const { transferId, requestId } = agreement;
    if (transferId) await this.ledger.reverse(ctx, transferId);
    const agreed = (await this.proposals.getProposal(ctx, agreement.proposalId)).minutes;
    const waiting = await this.move.back(ctx, agreement, 'done', 'take_back', {
      ...confirmationsWithout(agreement, step, acts),
      minutes: Math.min(agreement.minutes, agreed),
      claimedMinutes: agreement.minutes > agreed ? agreement.minutes : null,
      transferId: null,
      doneAt: ctx.clock.now(),
    });
    const request = await this.listings.getListing(ctx, requestId);
    if (request.state === 'fulfilled') await this.listings.move(ctx, requestId, ['fulfilled'], 'matched');
    return waiting;
  }
}
