// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  instantInRome,
  type ListingKind,
  type OneOff,
  type Plan,
  type Posting,
  type Span,
  spansOf,
  type When,
} from '@reciproca/exchange';
import { DomainError, romeDay } from '@reciproca/kernel';
import type { Point } from '@reciproca/territory';
import { type RideOffer, rideOfferShape, type RideRequest, rideRequestShape, seatsFor } from './ride.details.js';
import { MOST_WAITING_MINUTES } from './ride.trip.js';
import { DEFAULT_PACE, inRideSteps, type Pace, STOP_MINUTES, roughMinutes } from './travel.js';

/** How long after the hour of return a driver may still leave. */
const BACK_WITHIN_MINUTES = 30;

/** The times, seats and way back of a ride; `from` and `to` are where it goes. Throws refusals that name the field. */
export function planRide(
  kind: ListingKind,
  posting: Posting,
  from: Point,
  to: Point,
  now: Date,
  pace: Pace = DEFAULT_PACE,
): Plan {
  // Whoever sees the listing sees these hours.
  const wayMinutes = inRideSteps(roughMinutes(from, to, pace) + 2 * STOP_MINUTES);
  return kind === 'offer' ? planOffer(posting, wayMinutes, now) : planRequest(posting, wayMinutes, now);
}

function planOffer(posting: Posting, wayMinutes: number, now: Date): Plan {
  if (!posting.when) throw new DomainError('when.needed', 'invalid', { field: 'when' });
  const details = rideOfferShape.parse(posting.details);
  const spans = spansOf(posting.when, now);
  const first = spans[0];
  if (details.returnAt && first && Date.parse(details.returnAt) <= first.endsAt.getTime()) {
    throw backTooEarly('details.returnAt');
  }
  return {
    spans,
    capacity: details.seats,
    units: 1,
    durationMinutes: wayMinutes,
    followers: wayBackOffers(posting, posting.when, details, spans),
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
    throw backTooEarly('details.returnAt');
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

/** The same car back again: at an instant, or at that hour of every day it goes. */
function wayBackOffers(posting: Posting, times: When, ride: RideOffer, spans: readonly Span[]): Posting[] {
  const { returnAt, returnTime, ...details } = ride;
  const when = returnTime ? backEveryTime(times, returnTime, spans) : returnAt && windowFrom(new Date(returnAt));
  return when ? [{ ...posting, when, placeId: posting.toPlaceId, toPlaceId: posting.placeId, details }] : [];
}

function backEveryTime(when: When, returnTime: string, spans: readonly Span[]): When {
  if ('weekly' in when) {
    if (returnTime <= when.weekly.until) throw backTooEarly('details.returnTime');
    return { weekly: { ...when.weekly, from: returnTime, until: laterOn(returnTime, BACK_WITHIN_MINUTES) } };
  }
  const windows = spans.map(({ startsAt, endsAt }) => {
    const [window] = windowFrom(instantInRome(romeDay(startsAt), returnTime)).windows;
    if (!window || Date.parse(window.start) <= endsAt.getTime()) throw backTooEarly('details.returnTime');
    return window;
  });
  return { windows };
}

function windowFrom(start: Date): OneOff {
  const end = new Date(start.getTime() + BACK_WITHIN_MINUTES * 60_000);
  return { windows: [{ start: start.toISOString(), end: end.toISOString() }] };
}

/** Of the same day. */
function laterOn(time: string, minutes: number): string {
  const [hours = 0, past = 0] = time.split(':').map(Number);
  const all = Math.min(24 * 60 - 1, hours * 60 + past + minutes);
  return [Math.floor(all / 60), all % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

function backTooEarly(field: string): DomainError {
  return new DomainError('ride.return_before_departure', 'invalid', { field });
}
