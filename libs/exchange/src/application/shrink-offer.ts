// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import type { Listing } from '../domain/listing.js';
import { ActRepository } from '../persistence/act.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { SlotRepository } from '../persistence/slot.repository.js';
import { ExchangeLocks } from './exchange-locks.js';
import { listingNews } from './news.js';
import { ServicePlugs } from './service-plugs.js';
import { SlotBook } from './slot-book.js';

const LASTING = ['pending', 'open', 'matched'];

/** An offer has less than it said, such as another car: from now on nobody is found for what is not there. What is agreed stays. */
@Injectable()
export class ShrinkOffer {
  constructor(
    private readonly locks: ExchangeLocks,
    private readonly listings: ListingRepository,
    private readonly slots: SlotRepository,
    private readonly book: SlotBook,
    private readonly plugs: ServicePlugs,
    private readonly acts: ActRepository,
  ) {}

  /** What this person offers in a service and has not come to an end. */
  async listOffers(ctx: Ctx, personId: string, service: string): Promise<Listing[]> {
    const all = await this.listings.listListings(ctx, await this.listings.listLastingIds(ctx, personId));
    return all.filter((listing) => listing.kind === 'offer' && listing.service === service);
  }

  /** @param capacity of each time still to come; what is taken already stays taken */
  async execute(ctx: Ctx, offerId: string, details: Listing['details'], capacity: number): Promise<void> {
    const seen = await this.slots.list(ctx, [offerId], ctx.clock.now());
    const { listings } = await this.locks.around(ctx, { listingIds: [offerId], slotIds: seen.map(({ id }) => id) });
    const listing = listings.get(offerId);
    if (!listing || !LASTING.includes(listing.state)) return;
    await this.listings.update(ctx, offerId, { details: details as Record<string, unknown> });
    for (const slot of await this.slots.list(ctx, [offerId], ctx.clock.now()))
      await this.book.setCapacity(ctx, { listing, slotId: slot.id }, Math.min(slot.capacity, capacity));
    const changed = { ...listing, details };
    await this.plugs.get(listing.service).index?.(ctx, changed);
    await this.acts.record(ctx, 'listing', offerId, { act: 'change', from: listing.state, to: listing.state });
    await emit(ctx, { topic: 'exchange.listing_changed', payload: listingNews(changed) });
  }
}
