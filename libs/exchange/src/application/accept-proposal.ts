// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, isStaff } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { stateAfterAcceptance } from '../domain/accept.rules.js';
import { modeFor } from '../domain/exchange-mode.js';
import type { Listing } from '../domain/listing.js';
import { ensureLive, ensureOnItsOwn, type Proposal, type ProposalState } from '../domain/proposal.js';
import { sidesAnswering } from '../domain/proposal.policy.js';
import { ActRepository } from '../persistence/act.repository.js';
import { CategoryRepository } from '../persistence/category.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { HoldOffer } from './hold-offer.js';
import { MakeAgreement } from './make-agreement.js';
import { proposalNews } from './news.js';

const HOLD_LASTS_HOURS = 48;

export interface AcceptedProposal {
  readonly proposalId: string;
  readonly state: ProposalState;
  /** Set when both have said yes. */
  readonly agreementId: string | null;
}

/**
 * One side's yes. The first yes keeps the offer's slot for this pair; the second makes the agreement.
 * Slots are locked before anything is read, so of many who answer at once one wins and the others learn it is taken.
 */
@Injectable()
export class AcceptProposal {
  constructor(
    private readonly listings: ListingRepository,
    private readonly proposals: ProposalRepository,
    private readonly categories: CategoryRepository,
    private readonly acts: ActRepository,
    private readonly holdOffer: HoldOffer,
    private readonly makeAgreement: MakeAgreement,
  ) {}

  async execute(ctx: Ctx, proposalId: string): Promise<AcceptedProposal> {
    const seen = await this.proposals.getProposal(ctx, proposalId);
    ensureOnItsOwn(seen);
    const [offer, request] = await this.bothListings(ctx, seen);
    const mode = modeFor(await this.categories.listModeRules(ctx), request.areaId, request.categoryId);
    const answering = sidesAnswering(ctx, seen, mode);

    const slots = await this.listings.lockSlots(ctx, [seen.offerSlotId, seen.requestSlotId]);
    const proposal = await this.proposals.getProposalForUpdate(ctx, proposalId);
    ensureLive(proposal);
    if (proposal.startsAt <= ctx.clock.now()) throw new DomainError('proposal.too_late', 'conflict');
    const requestSlot = slots.get(proposal.requestSlotId);
    if (!requestSlot || requestSlot.taken >= requestSlot.capacity)
      throw new DomainError('proposal.already_taken', 'conflict');

    const state = stateAfterAcceptance({
      state: proposal.state,
      answering,
      preaccepted: [
        ...(request.autoAccept ? ['request' as const] : []),
        ...(offer.autoAccept ? ['offer' as const] : []),
      ],
      mode,
      byStaff: isStaff(ctx),
    });
    const held = await this.holdOffer.hold(ctx, { proposal, offer, request });
    if (!held) throw new DomainError('proposal.already_taken', 'conflict');
    await this.acts.record(ctx, 'proposal', proposal.id, { act: 'accept', from: proposal.state, to: state });
    if (state === 'agreed') {
      const agreement = await this.makeAgreement.execute(ctx, held, offer, request);
      return { proposalId, state, agreementId: agreement.id };
    }
    await this.waitForOther(ctx, held, state, [offer, request], answering[0] ?? 'request');
    return { proposalId, state, agreementId: null };
  }

  private async bothListings(ctx: Ctx, proposal: Proposal): Promise<[Listing, Listing]> {
    const listings = await this.listings.listListings(ctx, [proposal.offerId, proposal.requestId]);
    const offer = listings.find((listing) => listing.id === proposal.offerId);
    const request = listings.find((listing) => listing.id === proposal.requestId);
    if (!offer || !request) throw new DomainError('proposal.not_found', 'not_found');
    return [offer, request];
  }

  private async waitForOther(
    ctx: Ctx,
    proposal: Proposal,
    state: ProposalState,
    [offer, request]: [Listing, Listing],
    bySide: 'offer' | 'request',
  ): Promise<void> {
    const until = new Date(ctx.clock.now().getTime() + HOLD_LASTS_HOURS * 3_600_000);
    await this.proposals.setState(ctx, proposal.id, state, {
      expiresAt: until < proposal.startsAt ? until : proposal.startsAt,
    });
    const news = proposalNews(proposal, request, offer);
    if (state === 'awaiting_approval') await emit(ctx, { topic: 'exchange.proposal_awaiting_approval', payload: news });
    else
      await emit(ctx, {
        topic: 'exchange.proposal_accepted',
        payload: { ...news, bySide, byPersonId: ctx.beneficiaryId },
      });
  }
}
