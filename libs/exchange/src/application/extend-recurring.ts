// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { HORIZON_DAYS, spansOf, weeklyOf } from '../domain/schedule.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ServicePlugs } from './service-plugs.js';
import { SlotBook } from './slot-book.js';

interface Recurring {
  readonly id: string;
  readonly ente_id: string;
  readonly recurrence: string;
  readonly last_starts_at: Date;
  readonly capacity: number;
}

/** Lays out the next weeks of what comes round, so that there is always a month and a half to agree on. */
@Injectable()
export class ExtendRecurring {
  constructor(
    private readonly listings: ListingRepository,
    private readonly book: SlotBook,
    private readonly plugs: ServicePlugs,
  ) {}

  async execute(ctx: Ctx): Promise<void> {
    const now = ctx.clock.now();
    const due = await ctx.tx.query<Recurring>(
      `SELECT listing.id, listing.ente_id, listing.recurrence, max(slot.starts_at) AS last_starts_at, max(slot.capacity) AS capacity
       FROM listings listing JOIN slots slot ON slot.listing_id = listing.id
       WHERE listing.recurrence IS NOT NULL AND listing.state IN ('open', 'matched') AND listing.expires_at > $1
       GROUP BY listing.id HAVING max(slot.starts_at) < $1::timestamptz + make_interval(days => $2)`,
      [now, HORIZON_DAYS - 7],
    );
    for (const row of due) {
      const further = spansOf(weeklyOf(row.recurrence), now).filter((span) => span.startsAt > row.last_starts_at);
      if (further.length === 0) continue;
      const own = { ...ctx, enteId: row.ente_id };
      await this.book.addTimes(own, row.id, further, row.capacity);
      const listing = await this.listings.getListing(own, row.id);
      await this.plugs.get(listing.service).index?.(own, listing);
    }
  }
}
