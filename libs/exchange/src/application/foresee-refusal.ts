// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { LIVE_STATES, type Proposal } from '../domain/proposal.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { EnsureMayMeet } from './ensure-may-meet.js';
import { FindBusy } from './find-busy.js';
import type { TwoListings } from './trust.js';

/** What a yes to a proposal would be refused with as things are, for staff who are about to give it. */
@Injectable()
export class ForeseeRefusal {
  constructor(
    private readonly proposals: ProposalRepository,
    private readonly listings: ListingRepository,
    private readonly mayMeet: EnsureMayMeet,
    private readonly busy: FindBusy,
  ) {}

  /** Null where nothing stands in the way, or nobody can answer any more. */
  async find(ctx: Ctx, proposalId: string): Promise<DomainError | null> {
    return (await this.findFirm(ctx, proposalId)) ?? (await this.busy.find(ctx, proposalId));
  }

  /** The same without what staff may overrule. */
  async findFirm(ctx: Ctx, proposalId: string): Promise<DomainError | null> {
    const proposal = await this.proposals.getProposal(ctx, proposalId);
    if (!LIVE_STATES.includes(proposal.state)) return null;
    const listings = await this.listings.listListings(ctx, [proposal.offerId, proposal.requestId]);
    const [offer, request] = [proposal.offerId, proposal.requestId].map((id) => listings.find((one) => one.id === id));
    return offer && request ? this.refusal(ctx, { offer, request }, proposal) : null;
  }

  private async refusal(ctx: Ctx, two: TwoListings, proposal: Proposal): Promise<DomainError | null> {
    try {
      await this.mayMeet.execute(ctx, two, proposal);
      return null;
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
  }
}
