// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import type { ActName } from '../domain/act.js';
import type { Listing } from '../domain/listing.js';
import { ActRepository } from '../persistence/act.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { ExchangeLocks } from './exchange-locks.js';
import { listingNews } from './news.js';
import { ReleaseProposals } from './release-proposals.js';
import { MayAct } from './may-act.js';

/** For other parts: takes a listing out of sight for a while, and puts it back. */
@Injectable()
export class HideListing {
  constructor(
    private readonly people: People,
    private readonly locks: ExchangeLocks,
    private readonly listings: ListingRepository,
    private readonly proposals: ProposalRepository,
    private readonly mayAct: MayAct,
    private readonly acts: ActRepository,
    private readonly release: ReleaseProposals,
  ) {}

  /** What was proposed ends; what is not open stays as it is. */
  async hide(ctx: Ctx, id: string, reason: string | null): Promise<void> {
    const listing = await this.locks.listingAndHeld(ctx, id);
    await this.mayAct.ensure(ctx, { kind: 'listing', id }, listing.service);
    await this.hideLocked(ctx, listing, 'suspend', reason);
  }

  /** These, whoever has locked nothing yet; those that are not hidden stay as they are, and those of people who are not here. */
  async show(ctx: Ctx, ids: readonly string[]): Promise<void> {
    const { listings } = await this.locks.only(ctx, { listingIds: ids });
    const active = await this.people.keepThoseActive(
      ctx,
      [...listings.values()].map(({ personId }) => personId),
    );
    for (const [id, listing] of listings) {
      if (listing.state !== 'pending' || !active.has(listing.personId)) continue;
      await this.listings.move(ctx, id, ['pending'], 'open');
      await this.acts.record(ctx, 'listing', id, { act: 'reinstate', from: 'pending', to: 'open' });
      await emit(ctx, { topic: 'exchange.listing_opened', payload: listingNews(listing, 'open') });
    }
  }

  /** The caller holds the locks of the listing and of what is held for it. Whether it was open. */
  async hideLocked(ctx: Ctx, listing: Listing, act: ActName, reason: string | null): Promise<boolean> {
    const { id, kind, state } = listing;
    if (state !== 'open') return false;
    await this.listings.move(ctx, id, ['open'], 'pending', reason);
    await this.acts.record(ctx, 'listing', id, { act, from: 'open', to: 'pending', note: reason });
    const live = await this.proposals.listLive(ctx, kind === 'offer' ? { offerId: id } : { requestId: id });
    await this.release.execute(ctx, live, 'withdrawn');
    await emit(ctx, { topic: 'exchange.listing_pending', payload: listingNews(listing, 'pending') });
    return true;
  }
}
