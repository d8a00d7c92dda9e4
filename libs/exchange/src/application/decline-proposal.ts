// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { actsAsStaff, type Ctx, DomainError, forbidden } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { ensureLive, ensureOnItsOwn, isHolding, type ProposalState, sideOf } from '../domain/proposal.js';
import { maySee } from '../domain/proposal.policy.js';
import { ActRepository } from '../persistence/act.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { ExchangeLocks } from './exchange-locks.js';
import { proposalNews } from './news.js';
import { ReopenListings } from './reopen-listings.js';
import { SlotBook } from './slot-book.js';
import { MayAct } from './may-act.js';

/** One side's no; what was kept for the pair is given back at once. */
@Injectable()
export class DeclineProposal {
  constructor(
    private readonly locks: ExchangeLocks,
    private readonly proposals: ProposalRepository,
    private readonly mayAct: MayAct,
    private readonly acts: ActRepository,
    private readonly book: SlotBook,
    private readonly reopen: ReopenListings,
  ) {}

  async execute(
    ctx: Ctx,
    proposalId: string,
    reason: string | null,
    whole: { readonly partOf?: string; readonly togetherWith?: readonly string[] } = {},
  ): Promise<{ proposalId: string; state: ProposalState }> {
    const seen = await this.proposals.getProposal(ctx, proposalId);
    if (!maySee(ctx, seen)) throw forbidden('proposal.not_yours');
    ensureOnItsOwn(seen);
    await this.mayAct.ensure(ctx, { kind: 'proposal', id: proposalId }, seen.service);
    const { listings } = await this.locks.forProposals(ctx, [seen]);
    const [request, offer] = [listings.get(seen.requestId), listings.get(seen.offerId)];
    if (!request || !offer) throw new DomainError('proposal.not_found', 'not_found');
    const proposal = await this.proposals.getProposalForUpdate(ctx, proposalId);
    ensureLive(proposal);
    await this.proposals.move(ctx, proposal.id, proposal.state, 'declined', { declineReason: reason });
    await this.acts.record(ctx, 'proposal', proposal.id, {
      act: 'decline',
      from: proposal.state,
      to: 'declined',
      note: reason,
    });
    if (isHolding(proposal)) {
      await this.book.recount(ctx, [{ listing: offer, slotId: proposal.offerSlotId }]);
      await this.reopen.execute(ctx, [offer.id, request.id]);
    }
    const byStaffThemselves = actsAsStaff(ctx);
    await emit(ctx, {
      topic: 'exchange.proposal_declined',
      payload: {
        ...proposalNews(proposal, request, offer),
        bySide: byStaffThemselves ? 'offer' : sideOf(proposal, ctx.beneficiaryId ?? ''),
        byPersonId: ctx.beneficiaryId,
        at: ctx.clock.now().toISOString(),
        wasHeld: isHolding(proposal),
        ...whole,
      },
    });
    return { proposalId, state: 'declined' };
  }
}
