// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Listing, Span, Stays } from '@reciproca/exchange';
import type { Point } from '@reciproca/territory';
import { VISIT_MINUTES } from './round.js';
import { rideRequestShape } from './ride.details.js';
import { endsOf } from './ride.trip.js';
import { type Pace, roughMinutes } from './travel.js';

/**
 * The driver is away from leaving for the pick-up until home again from where the ride ends; who rides along, while aboard. Who sends
 * a parcel need not be there; who is called on is at home while the driver stays.
 */
export function rideStays(offer: Listing, request: Listing, { startsAt, endsAt }: Span, pace: Pace): Stays {
  const aboard = endsOf(request);
  const way = endsOf(offer);
  const { parcel, carries } = rideRequestShape.parse(request.details);
  const [begins, ends] = aboard ?? [null, null];
  const isVisit = parcel && carries === 'visit';
  const goesOnAt = isVisit ? new Date(endsAt.getTime() + VISIT_MINUTES * 60_000) : endsAt;
  const visited = { startsAt: endsAt, endsAt: goesOnAt, begins: ends, ends };
  const receiver = isVisit ? visited : parcel ? null : { startsAt, endsAt, begins, ends };
  if (!way || !begins || !ends) return { giver: { startsAt, endsAt: goesOnAt, begins, ends }, receiver };
  const [home, destination] = way;
  const back = minutes(ends, destination, pace) + minutes(destination, home, pace);
  const giver = {
    startsAt: new Date(startsAt.getTime() - minutes(home, begins, pace) * 60_000),
    endsAt: new Date(goesOnAt.getTime() + back * 60_000),
    begins: home,
    ends: home,
  };
  return { giver, receiver };
}

function minutes(from: Point, to: Point, pace: Pace): number {
  return Math.round(roughMinutes(from, to, pace));
}
