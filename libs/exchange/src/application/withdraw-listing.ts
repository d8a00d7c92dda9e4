// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, ensureTransition } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { LISTING_TRANSITIONS, type Listing, type ListingKind } from '../domain/listing.js';
import { ensureMayManage } from '../domain/listing.policy.js';
import { ActRepository } from '../persistence/act.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { FindListing } from './find-listing.js';
import { listingNews } from './news.js';
import { ReleaseProposals } from './release-proposals.js';

/** Takes a listing back. What was agreed stays agreed; what was only proposed ends. */
@Injectable()
export class WithdrawListing {
  constructor(
    private readonly find: FindListing,
    private readonly listings: ListingRepository,
    private readonly proposals: ProposalRepository,
    private readonly acts: ActRepository,
    private readonly release: ReleaseProposals,
  ) {}

  async execute(ctx: Ctx, kind: ListingKind, id: string, reason: string | null = null): Promise<Listing> {
    const listing = await this.find.getForUpdate(ctx, kind, id);
    ensureMayManage(ctx, listing);
    return this.close(ctx, listing, 'withdrawn', reason);
  }

  /** For other parts: ends a listing of theirs that nobody has taken yet. */
  async ifStillOpen(ctx: Ctx, id: string): Promise<void> {
    const listing = await this.listings.getListingForUpdate(ctx, id);
    if (listing.state === 'open' || listing.state === 'pending') await this.close(ctx, listing, 'withdrawn', null);
  }

  async close(
    ctx: Ctx,
    listing: Listing,
    state: 'withdrawn' | 'expired' | 'rejected',
    reason: string | null,
  ): Promise<Listing> {
    ensureTransition('listing', LISTING_TRANSITIONS, listing.state, state);
    await this.listings.setState(ctx, listing.id, state, reason);
    await this.acts.record(ctx, 'listing', listing.id, { act: state, from: listing.state, to: state, note: reason });
    const live = await this.proposals.listLive(
      ctx,
      listing.kind === 'offer' ? { offerId: listing.id } : { requestId: listing.id },
    );
    await this.release.execute(ctx, live, state === 'expired' ? 'expired' : 'withdrawn');
    await emit(ctx, { topic: 'exchange.listing_closed', payload: listingNews(listing, state) });
    return { ...listing, state };
  }
}
