// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { listingNews } from './news.js';
import { SlotBook } from './slot-book.js';

/** Puts matched listings of which something was given back where others can find them, and has them matched anew. */
@Injectable()
export class ReopenListings {
  constructor(private readonly book: SlotBook) {}

  async execute(ctx: Ctx, listingIds: readonly string[]): Promise<void> {
    const opened = await this.book.reopen(ctx, listingIds);
    await emit(
      ctx,
      opened.map((listing) => ({ topic: 'exchange.listing_opened', payload: listingNews(listing) })),
    );
  }
}
