// SPDX-License-Identifier: AGPL-3.0-or-later
import { type FitResult, type Party, personReasons, type Reason, type Slot } from '@reciproca/exchange';
import { closenessByDetour, timeByOverlap } from '@reciproca/matching';
import type { Point } from '@reciproca/territory';
import { type RideOffer, type RideRequest, seatsFor } from './ride.details.js';
import { detourMinutes, STOP_MINUTES, travelMinutes } from './travel.js';

/** How much earlier than needed somebody may have to arrive, and how much later than wished they may be fetched. */
export const MOST_WAITING_MINUTES = 60;

interface Trip {
  readonly slot: Slot;
  readonly pickUpAt: number;
  readonly dropAt: number;
  readonly waitingMinutes: number;
}

/** Whether a car that goes that way can take somebody along, and how well. */
export function fitRide(offer: Party<RideOffer>, request: Party<RideRequest>): FitResult {
  const people = personReasons(offer.person, request.person, request.listing);
  const refusals: Reason[] = [...people.refusals, ...needsRefusals(offer, request)];
  const [o, t, p, q] = routeOf(offer, request);
  if (!o || !t || !p || !q) return { fits: false, refusals: [{ code: 'no_destination' }] };
  const detour = detourMinutes(o, t, p, q);
  if (detour > offer.details.detourMinutes) refusals.push({ code: 'too_far_out_of_the_way', params: { minutes: Math.round(detour) } });
  const trip = findTrip(offer, request, travelMinutes(o, p), travelMinutes(p, q));
  if (!trip) refusals.push({ code: 'no_common_time' });
  const requestSlot = request.slots.find((slot) => slot.taken < slot.capacity);
  if (refusals.length > 0 || !trip || !requestSlot) return { fits: false, refusals: refusals.length > 0 ? refusals : [{ code: 'no_common_time' }] };
  return {
    fits: true,
    fit: {
      offerSlotId: trip.slot.id,
      requestSlotId: requestSlot.id,
      startsAt: new Date(trip.pickUpAt),
      endsAt: new Date(trip.dropAt),
      units: seatsFor(request.details),
      minutes: Math.max(10, Math.round((trip.dropAt - trip.pickUpAt) / 60_000 + detour / 2)),
      parts: {
        closeness: closenessByDetour(detour, Math.max(1, offer.details.detourMinutes)),
        time: timeByOverlap(MOST_WAITING_MINUTES - trip.waitingMinutes, MOST_WAITING_MINUTES),
        suitability: (people.languages + (request.details.wheelchair || request.details.walker ? 1 : 0.8)) / 2,
      },
      reasons: [
        detour < 1 ? { code: 'on_the_way' } : { code: 'detour', params: { minutes: Math.round(detour) } },
        request.details.arriveBy ? { code: 'there_in_time' } : { code: 'leaves_when_wished' },
        ...(request.details.wheelchair ? [{ code: 'takes_wheelchair' }] : []),
        ...(request.details.walker ? [{ code: 'takes_walker' }] : []),
        ...people.reasons,
      ],
    },
  };
}

function needsRefusals(offer: Party<RideOffer>, request: Party<RideRequest>): Reason[] {
  const refusals: Reason[] = [];
  if (offer.person.state !== 'active' || request.person.state !== 'active') refusals.push({ code: 'suspended' });
  if (request.details.wheelchair && offer.details.wheelchairSpaces < 1) refusals.push({ code: 'no_wheelchair_space' });
  if (request.details.walker && offer.details.walkerSpaces < 1) refusals.push({ code: 'no_walker_space' });
  if (seatsFor(request.details) > offer.details.seats) refusals.push({ code: 'too_few_seats', params: { seats: offer.details.seats } });
  return refusals;
}

function routeOf(offer: Party, request: Party): [Point | null, Point | null, Point | null, Point | null] {
  const to = (party: Party): Point | null =>
    party.listing.toLat !== null && party.listing.toLon !== null ? { lat: party.listing.toLat, lon: party.listing.toLon } : null;
  return [offer.listing, to(offer), request.listing, to(request)];
}

/**
 * The departure that suits best: an offer's slot says from when to when the car can leave, less the way itself.
 * Waiting is how long the rider stands about: before what they must be in time for, or after the hour they wished to leave.
 */
function findTrip(offer: Party<RideOffer>, request: Party<RideRequest>, toPickUp: number, ride: number): Trip | null {
  const seats = seatsFor(request.details);
  let best: Trip | null = null;
  for (const slot of offer.slots) {
    if (slot.taken + seats > slot.capacity) continue;
    const trip = tripIn(slot, request.details, toPickUp, ride);
    if (trip && (!best || trip.waitingMinutes < best.waitingMinutes)) best = trip;
  }
  return best;
}

function tripIn(slot: Slot, ride: RideRequest, toPickUp: number, rideMinutes: number): Trip | null {
  const minute = 60_000;
  const earliest = slot.startsAt.getTime() + toPickUp * minute;
  const latest = slot.endsAt.getTime() + toPickUp * minute;
  const length = (rideMinutes + STOP_MINUTES) * minute;
  if (ride.arriveBy) {
    const due = Date.parse(ride.arriveBy);
    const pickUpAt = Math.min(latest, due - length);
    const waitingMinutes = (due - (pickUpAt + length)) / minute;
    if (pickUpAt < earliest || waitingMinutes > MOST_WAITING_MINUTES) return null;
    return { slot, pickUpAt, dropAt: pickUpAt + length, waitingMinutes };
  }
  const wished = Date.parse(ride.leaveAt ?? '');
  const atTheLatest = ride.leaveUntil ? Date.parse(ride.leaveUntil) : wished + MOST_WAITING_MINUTES * minute;
  const pickUpAt = Math.max(earliest, wished);
  if (pickUpAt > latest || pickUpAt > atTheLatest) return null;
  const waitingMinutes = ride.leaveUntil ? 0 : (pickUpAt - wished) / minute;
  return { slot, pickUpAt, dropAt: pickUpAt + length, waitingMinutes };
}
