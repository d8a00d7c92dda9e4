// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { closedText, Places, shutWhile } from '@reciproca/territory';
import { translator } from '@reciproca/ui';
import type { Listing } from '../domain/listing.js';
import { type PlaceEnd, stayOf } from '../domain/stay-of.js';
import { ListingRepository } from '../persistence/listing.repository.js';

interface Time {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

interface Standing extends Time {
  readonly placeId: string;
  readonly end: PlaceEnd;
  readonly isFirm: boolean;
  readonly durationMinutes: number;
}

/** Places that are shut when somebody means to be there: the same sentences on a listing and on what is agreed. */
@Injectable()
export class ClosedPlaces {
  constructor(
    private readonly listings: ListingRepository,
    private readonly places: Places,
  ) {}

  /** Of what is open, at the times still ahead. */
  async ofListing(ctx: Ctx, listingId: string, times: readonly Time[]): Promise<string[]> {
    const [listing] = await this.listings.listListings(ctx, [listingId]);
    if (!listing) return [];
    const { placeId, toPlaceId, durationMinutes } = listing;
    const isDue = 'arriveBy' in (listing.details as object);
    const ends = endsOf(placeId, toPlaceId).map((one) => ({ ...one, isFirm: one.end === 'to' && isDue }));
    return this.say(
      ctx,
      times.flatMap((time) => ends.map((one) => ({ ...one, ...time, durationMinutes }))),
    );
  }

  /** Of what is agreed between the two. */
  async ofAgreement(
    ctx: Ctx,
    { requestId, offerId, ...time }: Time & { requestId: string; offerId: string },
  ): Promise<string[]> {
    const both = await this.listings.listListings(ctx, [requestId, offerId]);
    const asked = both.find(({ id }) => id === requestId);
    const ends = both.flatMap((listing) =>
      listing === asked ? endsOf(asked.placeId, asked.toPlaceId) : endsOfOffer(listing, asked),
    );
    return this.say(
      ctx,
      ends.map((one) => ({ ...one, startsAt: time.startsAt, endsAt: time.endsAt, isFirm: true, durationMinutes: 0 })),
    );
  }

  private async say(ctx: Ctx, standing: readonly Standing[]): Promise<string[]> {
    const places = await this.places.listPlacesByIds(
      ctx,
      standing.map(({ placeId }) => placeId),
    );
    const t = translator(ctx.language);
    const said = standing.flatMap((one) => {
      const place = places.get(one.placeId);
      const closed = place && shutWhile(place, stayOf(one));
      if (!closed) return [];
      const because = closed.is === 'closed_for_good' ? place.closedBecause : null;
      return [[closedText(t, ctx.language, place.name, closed), because].filter(Boolean).join(' ')];
    });
    return [...new Set(said)];
  }
}

function endsOf(placeId: string, toPlaceId: string | null): { readonly placeId: string; readonly end: PlaceEnd }[] {
  if (toPlaceId === null) return [{ placeId, end: 'only' }];
  return [
    { placeId, end: 'from' },
    { placeId: toPlaceId, end: 'to' },
  ];
}

/** Who drives sets out at an hour of their own. */
function endsOfOffer(
  { placeId, toPlaceId }: Listing,
  asked: Listing | undefined,
): { placeId: string; end: PlaceEnd }[] {
  const end = toPlaceId === null && !asked?.toPlaceId ? 'only' : 'day';
  return [placeId, ...(toPlaceId ? [toPlaceId] : [])].map((id) => ({ placeId: id, end }));
}
