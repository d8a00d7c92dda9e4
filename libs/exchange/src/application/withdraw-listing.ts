// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, ensureTransition, notFound } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { LISTING_TRANSITIONS, type Listing, type ListingKind } from '../domain/listing.js';
import { ensureMayManage } from '../domain/listing.policy.js';
import { ActRepository } from '../persistence/act.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { ExchangeLocks } from './exchange-locks.js';
import { listingNews } from './news.js';
import { ReleaseProposals } from './release-proposals.js';
import { MayAct } from './may-act.js';

/** Takes a listing back. What was agreed stays agreed; what was only proposed ends. */
@Injectable()
export class WithdrawListing {
  constructor(
    private readonly locks: ExchangeLocks,
    private readonly listings: ListingRepository,
    private readonly proposals: ProposalRepository,
    private readonly mayAct: MayAct,
    private readonly acts: ActRepository,
    private readonly release: ReleaseProposals,
  ) {}

  async execute(ctx: Ctx, kind: ListingKind, id: string, reason: string | null = null): Promise<Listing> {
    const listing = await this.locks.listingAndHeld(ctx, id);
    if (listing.kind !== kind) throw notFound('listing');
    ensureMayManage(ctx, listing);
    await this.mayAct.ensure(ctx, { kind: 'listing', id }, listing.service);
    return this.close(ctx, listing, 'withdrawn', reason);
  }

  /** For other parts: ends a listing of theirs that nobody has taken yet. */
  async ifStillOpen(ctx: Ctx, id: string): Promise<void> {
    const listing = await this.locks.listingAndHeld(ctx, id);
    if (listing.state === 'open' || listing.state === 'pending') await this.close(ctx, listing, 'withdrawn', null);
  }

  /** Its time is over. One that was taken, or confirmed to last longer, while this waited for its turn is left alone. */
  async expire(ctx: Ctx, id: string): Promise<void> {
    const listing = await this.locks.listingAndHeld(ctx, id);
    if ((listing.state !== 'open' && listing.state !== 'pending') || listing.expiresAt >= ctx.clock.now()) return;
    await this.close(ctx, listing, 'expired', null);
  }

  /** The caller holds the locks of the listing and of what is held for it. */
  async close(
    ctx: Ctx,
    listing: Listing,
    state: 'withdrawn' | 'expired' | 'rejected',
    reason: string | null,
  ): Promise<Listing> {
    await this.part(ctx, listing, state, reason);
    await emit(ctx, {
      topic: 'exchange.listing_closed',
      payload: { ...listingNews(listing, state), at: ctx.clock.now().toISOString() },
    });
    return { ...listing, state };
  }

  /** Like {@link close} for one of several, which are told of as one. */
  async part(
    ctx: Ctx,
    listing: Listing,
    state: 'withdrawn' | 'expired' | 'rejected',
    reason: string | null,
  ): Promise<void> {
    ensureTransition('listing', LISTING_TRANSITIONS, listing.state, state);
    await this.listings.move(ctx, listing.id, [listing.state], state, reason);
    await this.acts.record(ctx, 'listing', listing.id, { act: state, from: listing.state, to: state, note: reason });
    const live = await this.proposals.listLive(
      ctx,
      listing.kind === 'offer' ? { offerId: listing.id } : { requestId: listing.id },
    );
    await this.release.execute(ctx, live, state === 'expired' ? 'expired' : 'withdrawn', {
      because: state === 'withdrawn' ? `${listing.kind}_withdrawn` : null,
    });
  }
}
