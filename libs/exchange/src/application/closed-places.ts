// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, romeDay } from '@reciproca/kernel';
import { closedOn, closedText, Places } from '@reciproca/territory';
import { translator } from '@reciproca/ui';
import { ListingRepository } from '../persistence/listing.repository.js';

/** Places that are shut on the day somebody means to be there: the same sentences on a listing and on what is agreed. */
@Injectable()
export class ClosedPlaces {
  constructor(
    private readonly listings: ListingRepository,
    private readonly places: Places,
  ) {}

  /** Of the places of these listings, at these moments. */
  async list(ctx: Ctx, listingIds: readonly string[], moments: readonly Date[]): Promise<string[]> {
    const listings = await this.listings.listListings(ctx, listingIds);
    const placeIds = listings.flatMap(({ placeId, toPlaceId }) => [placeId, ...(toPlaceId ? [toPlaceId] : [])]);
    const places = await this.places.listPlacesByIds(ctx, placeIds);
    const days = [...new Set(moments.map(romeDay))].toSorted();
    const t = translator(ctx.language);
    const said = [...places.values()].flatMap((place) =>
      days.flatMap((day) => {
        const closed = closedOn(place, day);
        if (!closed) return [];
        const because = closed.is === 'closed_for_good' ? place.closedBecause : null;
        return [[closedText(t, ctx.language, place.name, closed), because].filter(Boolean).join(' ')];
      }),
    );
    return [...new Set(said)];
  }
}
