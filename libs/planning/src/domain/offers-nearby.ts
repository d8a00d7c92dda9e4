// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Party } from '@reciproca/exchange';
import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { mayMeet, wayMetres } from './candidate.rules.js';

export interface NearbyOffer {
  readonly offer: Party;
  /** Way the giver has to go. */
  readonly metres: number;
}

/** Offers of one category, found from where a request is: of fifty thousand the nearest come without a look at the others. */
export class OffersNearby {
  private readonly places: KDBush;

  constructor(private readonly offers: readonly Party[]) {
    this.places = new KDBush(offers.length);
    for (const { listing } of offers) this.places.add(listing.lon, listing.lat);
    this.places.finish();
  }

  /** The nearest whose owner and the request's may meet, nearest first, by id where as near. */
  find(request: Party, most: number): NearbyOffer[] {
    return this.near(request, most)
      .map((offer) => ({ offer, metres: Math.round(wayMetres(offer, request)) }))
      .sort((a, b) => a.metres - b.metres || (a.offer.listing.id < b.offer.listing.id ? -1 : 1))
      .slice(0, most);
  }

  /** Who only has to come is near by place; of rides any may lie on the way. */
  private near(request: Party, most: number): Party[] {
    const { lon, lat, toLat } = request.listing;
    if (toLat !== null) return this.offers.filter((offer) => mayMeet(offer, request));
    const found = around(this.places, lon, lat, most, Infinity, (at) => mayMeet(this.offers[at] as Party, request));
    return found.map((at) => this.offers[at] as Party);
  }
}
