// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ListingKind, type Plan, type Posting, type Span, spansOf } from '@reciproca/exchange';
import { DomainError } from '@reciproca/kernel';
import type { Point } from '@reciproca/territory';
import { rideOfferShape, type RideRequest, rideRequestShape, seatsFor } from './ride.details.js';
import { MOST_WAITING_MINUTES } from './ride.trip.js';
import { DEFAULT_PACE, type Pace, STOP_MINUTES, travelMinutes } from './travel.js';

/** The times, seats and way back of a ride; `from` and `to` are where it goes. Throws refusals that name the field. */
export function planRide(
  kind: ListingKind,
  posting: Posting,
  from: Point,
  to: Point,
  now: Date,
  pace: Pace = DEFAULT_PACE,
): Plan {
  const wayMinutes = Math.ceil(travelMinutes(from, to, pace) + 2 * STOP_MINUTES);
  return kind === 'offer' ? planOffer(posting, wayMinutes, now) : planRequest(posting, wayMinutes, now);
}

function planOffer(posting: Posting, wayMinutes: number, now: Date): Plan {
  if (!posting.when) throw new DomainError('when.needed', 'invalid', { field: 'when' });
  const details = rideOfferShape.parse(posting.details);
  const spans = spansOf(posting.when, now);
  const first = spans[0];
  if (details.returnAt && first && Date.parse(details.returnAt) <= first.endsAt.getTime()) {
    throw new DomainError('ride.return_before_departure', 'invalid', { field: 'details.returnAt' });
  }
  return {
    spans,
    capacity: details.seats,
    units: 1,
    durationMinutes: wayMinutes,
    followers: details.returnAt ? [wayBackOffer(posting, details.returnAt)] : [],
  };
}

function planRequest(posting: Posting, wayMinutes: number, now: Date): Plan {
  const details = rideRequestShape.parse(posting.details);
  const span = spanOf(details, wayMinutes);
  if (span.startsAt.getTime() + MOST_WAITING_MINUTES * 60_000 < now.getTime() || span.endsAt <= now) {
    throw new DomainError('when.in_the_past', 'invalid', {
      field: details.arriveBy ? 'details.arriveBy' : 'details.leaveAt',
    });
  }
  if (span.startsAt.getTime() - now.getTime() > 370 * 86_400_000) {
    throw new DomainError('when.too_far_ahead', 'invalid', {
      field: details.arriveBy ? 'details.arriveBy' : 'details.leaveAt',
    });
  }
  if (details.leaveUntil && Date.parse(details.leaveUntil) < Date.parse(details.leaveAt ?? '')) {
    throw new DomainError('when.end_before_start', 'invalid', { field: 'details.leaveUntil' });
  }
  if (details.returnAt && Date.parse(details.returnAt) <= Date.parse(details.arriveBy ?? details.leaveAt ?? '')) {
    throw new DomainError('ride.return_before_departure', 'invalid', { field: 'details.returnAt' });
  }
  return {
    spans: [span],
    capacity: 1,
    units: seatsFor(details),
    durationMinutes: wayMinutes,
    followers: details.returnAt ? [wayBackRequest(posting, details)] : [],
  };
}

/** The time within which somebody would be under way. */
function spanOf(ride: RideRequest, wayMinutes: number): Span {
  const length = (wayMinutes + MOST_WAITING_MINUTES) * 60_000;
  if (ride.arriveBy) {
    const endsAt = new Date(ride.arriveBy);
    return { startsAt: new Date(endsAt.getTime() - length), endsAt };
  }
  const startsAt = new Date(ride.leaveAt ?? '');
  const lastStart = ride.leaveUntil ? Date.parse(ride.leaveUntil) : startsAt.getTime();
  return { startsAt, endsAt: new Date(Math.max(lastStart, startsAt.getTime()) + length) };
}

function wayBackRequest(
  posting: Posting,
  { companions, wheelchair, walker, parcel, carries, crates, note, returnAt }: RideRequest,
): Posting {
  const details = { leaveAt: returnAt, companions, wheelchair, walker, parcel, carries, crates, ...(note && { note }) };
  return { ...posting, when: undefined, placeId: posting.toPlaceId, toPlaceId: posting.placeId, details };
}

function wayBackOffer(posting: Posting, returnAt: string): Posting {
  const { returnAt: _, ...details } = rideOfferShape.parse(posting.details);
  const start = new Date(returnAt);
  const end = new Date(start.getTime() + 30 * 60_000);
  const when = { windows: [{ start: start.toISOString(), end: end.toISOString() }] };
  return { ...posting, when, placeId: posting.toPlaceId, toPlaceId: posting.placeId, details };
}
