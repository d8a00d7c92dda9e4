// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { ActRepository } from '../persistence/act.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { listingNews } from './news.js';
import { ReleaseProposals } from './release-proposals.js';

/** For other parts: takes a listing out of sight for a while, and puts it back. */
@Injectable()
export class HideListing {
  constructor(
    private readonly listings: ListingRepository,
    private readonly proposals: ProposalRepository,
    private readonly acts: ActRepository,
    private readonly release: ReleaseProposals,
  ) {}

  /** What was proposed ends; what is not open stays as it is. */
  async hide(ctx: Ctx, id: string, reason: string | null): Promise<void> {
    const listing = await this.listings.getListingForUpdate(ctx, id);
    if (listing.state !== 'open') return;
    await this.listings.setState(ctx, id, 'pending', reason);
    await this.acts.record(ctx, 'listing', id, { act: 'suspend', from: 'open', to: 'pending', note: reason });
    await this.release.execute(
      ctx,
      await this.proposals.listLive(ctx, listing.kind === 'offer' ? { offerId: id } : { requestId: id }),
      'withdrawn',
    );
    await emit(ctx, { topic: 'exchange.listing_pending', payload: listingNews(listing, 'pending') });
  }

  async show(ctx: Ctx, id: string): Promise<void> {
    const listing = await this.listings.getListingForUpdate(ctx, id);
    if (listing.state !== 'pending') return;
    await this.listings.setState(ctx, id, 'open');
    await this.acts.record(ctx, 'listing', id, { act: 'reinstate', from: 'pending', to: 'open' });
    await emit(ctx, { topic: 'exchange.listing_opened', payload: listingNews(listing, 'open') });
  }
}
