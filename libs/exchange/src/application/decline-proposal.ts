// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, forbidden, isStaff } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { ensureLive, ensureOnItsOwn, isHolding, type ProposalState, sideOf } from '../domain/proposal.js';
import { maySee } from '../domain/proposal.policy.js';
import { ActRepository } from '../persistence/act.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { proposalNews } from './news.js';
import { ReleaseProposals } from './release-proposals.js';

/** One side's no; what was kept for the pair is given back at once. */
@Injectable()
export class DeclineProposal {
  constructor(
    private readonly listings: ListingRepository,
    private readonly proposals: ProposalRepository,
    private readonly acts: ActRepository,
    private readonly release: ReleaseProposals,
  ) {}

  async execute(
    ctx: Ctx,
    proposalId: string,
    reason: string | null,
  ): Promise<{ proposalId: string; state: ProposalState }> {
    const seen = await this.proposals.getProposal(ctx, proposalId);
    if (!maySee(ctx, seen)) throw forbidden('proposal.not_yours');
    ensureOnItsOwn(seen);
    await this.listings.lockSlots(ctx, [seen.offerSlotId, seen.requestSlotId]);
    const proposal = await this.proposals.getProposalForUpdate(ctx, proposalId);
    ensureLive(proposal);
    if (isHolding(proposal)) await this.release.giveBack(ctx, proposal);
    await this.proposals.setState(ctx, proposal.id, 'declined', { declineReason: reason });
    await this.acts.record(ctx, 'proposal', proposal.id, {
      act: 'decline',
      from: proposal.state,
      to: 'declined',
      note: reason,
    });
    const request = await this.listings.getListing(ctx, proposal.requestId);
    const offer = await this.listings.getListing(ctx, proposal.offerId);
    const byStaffThemselves = isStaff(ctx) && ctx.beneficiaryId === ctx.actor.personId;
    await emit(ctx, {
      topic: 'exchange.proposal_declined',
      payload: {
        ...proposalNews(proposal, request, offer),
        bySide: byStaffThemselves ? 'offer' : sideOf(proposal, ctx.beneficiaryId ?? ''),
        byPersonId: ctx.beneficiaryId,
        wasHeld: isHolding(proposal),
      },
    });
    return { proposalId, state: 'declined' };
  }
}
