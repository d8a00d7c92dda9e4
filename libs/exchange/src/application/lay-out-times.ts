// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { Span } from '../domain/span.js';
import { ExchangeLocks } from './exchange-locks.js';
import { ReopenListings } from './reopen-listings.js';
import { ServicePlugs } from './service-plugs.js';
import { SlotBook } from './slot-book.js';

/** Further times of a listing that comes round. An offer of which everything was taken can be had again. */
@Injectable()
export class LayOutTimes {
  constructor(
    private readonly locks: ExchangeLocks,
    private readonly book: SlotBook,
    private readonly reopen: ReopenListings,
    private readonly plugs: ServicePlugs,
  ) {}

  async execute(ctx: Ctx, listingId: string, spans: readonly Span[], capacity: number): Promise<void> {
    const listing = await this.locks.listing(ctx, listingId);
    await this.book.addTimes(ctx, listingId, spans, capacity);
    await this.plugs.get(listing.service).index?.(ctx, listing);
    await this.reopen.execute(ctx, [listingId]);
  }
}
