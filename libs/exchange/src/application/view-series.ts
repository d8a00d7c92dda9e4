// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { ListingRepository } from '../persistence/listing.repository.js';
import { listOccurrences, type Occurrence } from '../persistence/series.read-model.js';

/** A request that comes round, with each of its times. */
export interface SeriesView {
  readonly seriesId: string;
  readonly recurrence: string;
  readonly occurrences: readonly Occurrence[];
}

/** The times of a request that comes round, and what has become of each. */
@Injectable()
export class ViewSeries {
  constructor(private readonly listings: ListingRepository) {}

  /** Null for a request that is made once. The caller has looked who may see it. */
  async find(ctx: Ctx, requestId: string, offerId: string | null = null): Promise<SeriesView | null> {
    const { seriesId, recurrence } = await this.listings.getListing(ctx, requestId);
    if (!seriesId || !recurrence) return null;
    return { seriesId, recurrence, occurrences: await listOccurrences(ctx, seriesId, offerId) };
  }
}
