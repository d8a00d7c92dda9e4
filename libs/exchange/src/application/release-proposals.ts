// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { isHolding, type Proposal, type ProposalState } from '../domain/proposal.js';
import { ActRepository } from '../persistence/act.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { HoldOffer } from './hold-offer.js';
import { proposalNews } from './news.js';

/** Ends live proposals that cannot come about any more: gives back what they held and tells those who had been asked. */
@Injectable()
export class ReleaseProposals {
  constructor(
    private readonly listings: ListingRepository,
    private readonly proposals: ProposalRepository,
    private readonly acts: ActRepository,
    private readonly holdOffer: HoldOffer,
  ) {}

  async execute(
    ctx: Ctx,
    ended: readonly Proposal[],
    state: Extract<ProposalState, 'withdrawn' | 'expired'>,
  ): Promise<void> {
    for (const proposal of ended) {
      if (isHolding(proposal)) await this.giveBack(ctx, proposal);
      await this.proposals.setState(ctx, proposal.id, state);
      await this.acts.record(ctx, 'proposal', proposal.id, { act: state, from: proposal.state, to: state });
    }
    const circleIds = [...new Set(ended.flatMap(({ circleId }) => circleId ?? []))];
    if (circleIds.length > 0) await emit(ctx, { topic: 'exchange.circles_broken', payload: { circleIds } });
    const answered = ended.filter(isHolding);
    if (answered.length === 0) return;
    const listings = await this.listings.listListings(
      ctx,
      answered.flatMap((proposal) => [proposal.requestId, proposal.offerId]),
    );
    const titleOf = (id: string): { title: string } => listings.find((listing) => listing.id === id) ?? { title: '' };
    const news = answered.map((proposal) => ({
      ...proposalNews(proposal, titleOf(proposal.requestId), titleOf(proposal.offerId)),
      state: proposal.state,
    }));
    await emit(ctx, { topic: 'exchange.proposals_withdrawn', payload: { proposals: news } });
  }

  async giveBack(ctx: Ctx, proposal: Proposal): Promise<void> {
    const offer = await this.listings.getListing(ctx, proposal.offerId);
    await this.holdOffer.giveBack(ctx, { ...proposal, proposalId: proposal.id }, offer);
    if (offer.state === 'matched') await this.listings.setState(ctx, offer.id, 'open');
  }
}
