// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { addDays, type Ctx, notFound, romeDay } from '@reciproca/kernel';
import { ensureMayManage } from '../domain/listing.policy.js';
import { recurrenceOf, weeklyOf } from '../domain/schedule.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { listOccurrences } from '../persistence/series.read-model.js';
import { ExchangeLocks } from './exchange-locks.js';
import { MayAct } from './may-act.js';
import { WithdrawListing } from './withdraw-listing.js';

/** Takes back a request that comes round from one of its occurrences on. What was agreed stays agreed, as for a single one. */
@Injectable()
export class EndSeries {
  constructor(
    private readonly locks: ExchangeLocks,
    private readonly listings: ListingRepository,
    private readonly mayAct: MayAct,
    private readonly withdraw: WithdrawListing,
  ) {}

  /** Returns how many were taken back. Throws `listing.not_found`, `listing.not_yours`. */
  async execute(ctx: Ctx, id: string, reason: string | null = null): Promise<number> {
    const listing = await this.listings.getListing(ctx, id);
    if (!listing.seriesId || !listing.recurrence) throw notFound('listing');
    ensureMayManage(ctx, listing);
    await this.mayAct.ensure(ctx, { kind: 'listing', id }, listing.service);
    const all = await listOccurrences(ctx, listing.seriesId);
    const here = all.find(({ requestId }) => requestId === id);
    const later = all.filter(({ startsAt }) => here && startsAt >= here.startsAt).map(({ requestId }) => requestId);
    await this.locks.around(ctx, { listingIds: later });
    const { weekly } = weeklyOf(listing.recurrence);
    const endsOn = addDays(romeDay(here?.startsAt ?? ctx.clock.now()), -1);
    const recurrence = recurrenceOf({ weekly: { ...weekly, endsOn } }, ctx.clock.now());
    let taken = 0;
    for (const one of all) {
      await this.listings.update(ctx, one.requestId, { recurrence });
      if (!later.includes(one.requestId) || !['open', 'pending'].includes(one.state)) continue;
      await this.withdraw.execute(ctx, 'request', one.requestId, reason);
      taken += 1;
    }
    return taken;
  }
}
