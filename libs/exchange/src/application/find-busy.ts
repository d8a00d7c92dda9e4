// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx, DomainError } from '@reciproca/kernel';
import { LIVE_STATES } from '../domain/proposal.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { DiaryBook } from './diary-book.js';
import { EnsureFree } from './ensure-free.js';

/** What would stand in the way of a yes, for whoever looks at a proposal before giving it. */
@Injectable()
export class FindBusy {
  constructor(
    private readonly proposals: ProposalRepository,
    private readonly listings: ListingRepository,
    private readonly book: DiaryBook,
    private readonly free: EnsureFree,
  ) {}

  /** Worded as the refusal would be; null where both are free, or nobody can answer any more. */
  async find(ctx: Ctx, proposalId: string): Promise<DomainError | null> {
    const proposal = await this.proposals.getProposal(ctx, proposalId);
    if (!LIVE_STATES.includes(proposal.state)) return null;
    const listings = await this.listings.listListings(ctx, [proposal.offerId, proposal.requestId]);
    const [offer, request] = [proposal.offerId, proposal.requestId].map((id) => listings.find((one) => one.id === id));
    if (!offer || !request) return null;
    const [first] = await this.book.peekClashes(ctx, { offer, request, proposal });
    return first ? this.free.refusal(ctx, first) : null;
  }
}
