// SPDX-License-Identifier: AGPL-3.0-or-later
import { DEFAULT_PACE, type Pace, type RideRequest, roadMetres, seatsFor, travelMinutes } from '@reciproca/trasporto';
import { distanceMetres } from '@reciproca/territory';
import type { SharedEnd, SharedRide } from './shared-ride.js';

/** A time of a listing, with its ends as they may be shown. */
export interface RideTime {
  readonly listingId: string;
  readonly tripId: string;
  readonly slotId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly free: number;
  readonly from: SharedEnd;
  readonly to: SharedEnd;
}

/** Two ends that are shown as one point say nothing of a ride. */
export function goesSomewhere({ from, to }: Pick<RideTime, 'from' | 'to'>): boolean {
  return distanceMetres(from, to) > 1;
}

export function offeredRide(time: RideTime, pace: Pace = DEFAULT_PACE): SharedRide {
  return { ...shared(time, pace), opensAt: time.startsAt, closesAt: time.endsAt, seats: time.free };
}

/** By when they are to be there, less the way between the ends that are shown: the real way would tell where a home is. */
export function wantedRide(time: RideTime, ride: RideRequest, pace: Pace = DEFAULT_PACE): SharedRide {
  const way = shared(time, pace);
  const due = ride.arriveBy && new Date(Date.parse(ride.arriveBy) - way.minutes * 60_000);
  const opensAt = due || new Date(ride.leaveAt ?? time.startsAt);
  const closesAt = due || new Date(ride.leaveUntil ?? opensAt);
  return { ...way, opensAt, closesAt, seats: seatsFor(ride) };
}

function shared({ listingId, tripId, slotId, from, to }: RideTime, pace: Pace) {
  const minutes = Math.max(1, Math.round(travelMinutes(from, to, pace)));
  return { listingId, tripId, slotId, from, to, minutes, metres: Math.round(roadMetres(from, to, pace)) };
}
