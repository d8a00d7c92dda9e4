// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { ListingRepository } from '../persistence/listing.repository.js';
import { SlotRepository } from '../persistence/slot.repository.js';
import { RestDays } from './rest-days.js';
import { listOccurrences, type Occurrence } from '../persistence/series.read-model.js';

/** A request that comes round, with each of its times. */
export interface SeriesView {
  readonly seriesId: string;
  readonly recurrence: string;
  readonly occurrences: readonly SeriesDate[];
}

export interface SeriesDate extends Occurrence {
  /** Nobody is looked for that day, because it is a holiday or the ente is shut. */
  readonly rests: boolean;
}

/** The times of a request that comes round, and what has become of each. */
@Injectable()
export class ViewSeries {
  constructor(
    private readonly listings: ListingRepository,
    private readonly slots: SlotRepository,
    private readonly restDays: RestDays,
  ) {}

  /** Null for a request that is made once. The caller has looked who may see it. */
  async find(ctx: Ctx, requestId: string, offerId: string | null = null): Promise<SeriesView | null> {
    const { seriesId, recurrence } = await this.listings.getListing(ctx, requestId);
    if (!seriesId || !recurrence) return null;
    const occurrences = await listOccurrences(ctx, seriesId, offerId);
    const ids = occurrences.filter(({ state }) => state === 'open').map((one) => one.requestId);
    const slots = await this.slots.list(ctx, ids, ctx.clock.now());
    const resting = await this.restDays.list(ctx, await this.listings.listListings(ctx, ids), slots);
    const rested = new Set(slots.filter(({ id }) => resting.has(id)).map(({ listingId }) => listingId));
    return {
      seriesId,
      recurrence,
      occurrences: occurrences.map((one) => ({ ...one, rests: rested.has(one.requestId) })),
    };
  }
}
