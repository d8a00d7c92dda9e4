// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EngineSettings, Listing, Slot } from '@reciproca/exchange';
import { type Insertion, insertRider, type Rider } from '@reciproca/matching';
import type { Point } from '@reciproca/territory';
import type { RideOffer, RideRequest } from './ride.details.js';
import { type AboardStop, endsOf, type LaidOutTrip, layOutTrip, minuteOf, paceOf, riderAsking } from './ride.trip.js';
import type { Travelled } from './travelled.js';
import type { WayBook } from './way-book.js';

export interface RideSide<Details> {
  readonly listing: Pick<Listing, 'lat' | 'lon' | 'toLat' | 'toLon'>;
  readonly details: Details;
}

/** One request held against one departure of a car and whoever is in it. */
export interface RideTrial {
  readonly result: Insertion;
  readonly laidOut: LaidOutTrip;
  readonly rider: Rider;
  readonly travelled: Travelled;
}

export interface RideCase {
  readonly offer: RideSide<RideOffer>;
  readonly request: RideSide<RideRequest>;
  readonly slot: Pick<Slot, 'startsAt' | 'endsAt'>;
  readonly aboard: readonly AboardStop[];
  readonly ways: WayBook;
  readonly engine: EngineSettings;
  /** Of the rider: an opaque id, and the times they have been shown. */
  readonly riderId: string;
  readonly shown?: { readonly startsAt: Date; readonly endsAt: Date };
}

/** Tries it; null where one of the two goes nowhere. */
export function tryRide({ offer, request, slot, aboard, ways, engine, riderId, shown }: RideCase): RideTrial | null {
  const [way, ride] = [endsOf(offer.listing), endsOf(request.listing)];
  if (!way || !ride) return null;
  const pace = paceOf(engine);
  const laidOut = layOutTrip(way, offer.details, slot, aboard, engine);
  const points: Point[] = [...laidOut.points, ...ride];
  const at = { pickUp: laidOut.points.length, drop: laidOut.points.length + 1 };
  const promised = shown ? { pickUpAt: minuteOf(shown.startsAt), dropAt: minuteOf(shown.endsAt) } : null;
  const rider = riderAsking(riderId, request.details, ride, at, pace, promised);
  const travelled = ways.travel(points, pace);
  return {
    result: insertRider(laidOut.trip, rider, travelled.matrix),
    laidOut: { ...laidOut, points },
    rider,
    travelled,
  };
}
