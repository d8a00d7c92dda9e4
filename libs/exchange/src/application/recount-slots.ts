// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { SlotRepository } from '../persistence/slot.repository.js';
import { ExchangeLocks } from './exchange-locks.js';
import { ReopenListings } from './reopen-listings.js';
import { SlotBook } from './slot-book.js';

/** Mends slots found miscounted, such as those of a time when units were added and subtracted. */
@Injectable()
export class RecountSlots {
  constructor(
    private readonly slots: SlotRepository,
    private readonly locks: ExchangeLocks,
    private readonly book: SlotBook,
    private readonly reopen: ReopenListings,
  ) {}

  async execute(ctx: Ctx, slotId: string): Promise<void> {
    const listingId = await this.slots.findListingId(ctx, slotId);
    if (!listingId) return;
    const { listings } = await this.locks.around(ctx, { listingIds: [listingId], slotIds: [slotId] });
    const listing = listings.get(listingId);
    if (!listing) return;
    await this.book.recount(ctx, [{ listing, slotId }]);
    await this.reopen.execute(ctx, [listingId]);
  }
}
