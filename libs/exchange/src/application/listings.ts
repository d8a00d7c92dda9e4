// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { Listing, Slot } from '../domain/listing.js';
import type { Span } from '../domain/span.js';
import { listNewestOpen, type WantedOpen } from '../persistence/newest-open.read-model.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { SlotRepository } from '../persistence/slot.repository.js';
import { SlotBook } from './slot-book.js';

/** Offers and requests as other parts work with them, never for showing. */
@Injectable()
export class Listings {
  constructor(
    private readonly listings: ListingRepository,
    private readonly slots: SlotRepository,
    private readonly book: SlotBook,
  ) {}

  /** Throws `listing.not_found`. */
  get(ctx: Ctx, id: string): Promise<Listing> {
    return this.listings.getListing(ctx, id);
  }

  listByIds(ctx: Ctx, ids: readonly string[]): Promise<Listing[]> {
    return this.listings.listListings(ctx, ids);
  }

  /** Their times that are not over yet. */
  listTimes(ctx: Ctx, ids: readonly string[]): Promise<Slot[]> {
    return this.slots.list(ctx, ids, ctx.clock.now());
  }

  /** Open, with a free time still to come. */
  listOpenIds(ctx: Ctx): Promise<string[]> {
    return this.listings.listOpenIds(ctx);
  }

  /** What these people have open with a free time still to come. */
  listOpenOf(ctx: Ctx, personIds: readonly string[]): Promise<Pick<Listing, 'id' | 'kind' | 'personId'>[]> {
    return this.listings.listOpenOf(ctx, personIds);
  }

  /** The newest of what is open, and whether there is more of it. */
  listNewestOpen(ctx: Ctx, wanted: WantedOpen): Promise<{ readonly ids: string[]; readonly hasMore: boolean }> {
    return listNewestOpen(ctx, wanted);
  }

  /** Every ente that has something open: for work done for all of them in turn. */
  listEntiWithOpen(ctx: Ctx): Promise<string[]> {
    return this.listings.listEntiWithOpen(ctx);
  }

  /** Lists what a service has drawn up itself and nobody is matched to; its times are returned. */
  async addOwn(ctx: Ctx, listing: Listing, spans: readonly Span[], capacity: number): Promise<Slot[]> {
    await this.listings.insert(ctx, listing, capacity > 0 ? spans : []);
    await this.book.addTimes(ctx, listing.id, spans, capacity);
    return this.listTimes(ctx, [listing.id]);
  }
}
