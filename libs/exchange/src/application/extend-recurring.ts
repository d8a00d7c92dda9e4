// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { HORIZON_DAYS, spansOf, weeklyOf } from '../domain/schedule.js';
import { LayOutTimes } from './lay-out-times.js';

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
  constructor(private readonly layOut: LayOutTimes) {}

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
      await this.layOut.execute(own, row.id, further, row.capacity);
    }
  }
}
