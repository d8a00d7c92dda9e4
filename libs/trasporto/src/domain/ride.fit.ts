// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  DEFAULT_ENGINE,
  type EngineSettings,
  type Fit,
  type FitResult,
  type Party,
  personReasons,
  type Reason,
  type Slot,
} from '@reciproca/exchange';
import { romeDay } from '@reciproca/kernel';
import { closenessByDetour, NEUTRAL, timeByOverlap, type TripPlan } from '@reciproca/matching';
import { isVague } from '@reciproca/territory';
import { arePapersValid, PAPERS_OVER } from './driver-papers.js';
import { type RideOffer, type RideRequest, seatsFor } from './ride.details.js';
import { type RideTrial, tryRide } from './ride.insertion.js';
import { type AboardStop, dateOf, MOST_WAITING_MINUTES, type RideKnown } from './ride.trip.js';
import { inRideSteps } from './travel.js';
import { isEstimated } from './travelled.js';
import { WayBook } from './way-book.js';

type Insertable = Extract<RideTrial['result'], { fits: true }>;
interface Best {
  readonly slot: Slot;
  readonly trial: RideTrial;
  readonly result: Insertable;
}

/** Whether a car that goes that way can take somebody along, beside whoever is in it already, and how well. */
export function fitRide(
  offer: Party<RideOffer>,
  request: Party<RideRequest>,
  engine: EngineSettings = DEFAULT_ENGINE,
): FitResult {
  const people = personReasons(offer.person, request.person, request.listing);
  const refusals: Reason[] = [...people.refusals, ...needsRefusals(offer, request)];
  if (offer.listing.toLat === null || request.listing.toLat === null)
    return { fits: false, refusals: [{ code: 'no_destination' }] };
  const { best, refusal } = bestDeparture(offer, request, engine);
  const requestSlot = request.slots.find((slot) => slot.taken < slot.capacity);
  if (refusal && !(refusal.code === 'no_room_then' && refusals.length > 0)) refusals.push(refusal);
  if (refusals.length > 0 || !best || !requestSlot)
    return { fits: false, refusals: refusals.length > 0 ? refusals : [{ code: 'no_common_time' }] };
  return { fits: true, fit: fitOf(best, requestSlot, offer, request, people) };
}

function fitOf(
  { slot, trial, result }: Best,
  requestSlot: Slot,
  offer: Party<RideOffer>,
  { details }: Party<RideRequest>,
  people: ReturnType<typeof personReasons>,
): Fit {
  const { plan, addedMinutes } = result;
  const [pickUpAt, dropAt] = timesOf(plan, trial.rider.id);
  const knowsAddresses = !trial.laidOut.points.some(isVague);
  return {
    offerSlotId: slot.id,
    requestSlotId: requestSlot.id,
    startsAt: dateOf(pickUpAt),
    endsAt: dateOf(dropAt),
    units: seatsFor(details),
    minutes: Math.max(10, inRideSteps(dropAt - pickUpAt + addedMinutes / 2)),
    parts: {
      closeness: Math.min(
        closenessByDetour(addedMinutes, Math.max(1, offer.details.detourMinutes)),
        knowsAddresses ? 1 : NEUTRAL,
      ),
      time: timeByOverlap(MOST_WAITING_MINUTES - plan.waitingMinutes, MOST_WAITING_MINUTES),
      suitability: (people.languages + (details.wheelchair || details.walker ? 1 : 0.8)) / 2,
    },
    reasons: [
      detourReason(addedMinutes, isEstimated(trial.travelled), knowsAddresses),
      details.arriveBy ? { code: 'there_in_time' } : { code: 'leaves_when_wished' },
      ...(trial.laidOut.trip.riders.length > 0
        ? [{ code: 'with_others', params: { count: trial.laidOut.trip.riders.length } }]
        : []),
      ...(plan.shiftMinutes >= 1 ? [{ code: 'others_move', params: { minutes: inRideSteps(plan.shiftMinutes) } }] : []),
      ...(details.wheelchair ? [{ code: 'takes_wheelchair' }] : []),
      ...(details.walker ? [{ code: 'takes_walker' }] : []),
      ...people.reasons,
    ],
  };
}

/** Where an address is known by its comune only, the roads from one to the next say nothing of the way through it. */
function detourReason(addedMinutes: number, estimated: boolean, knowsAddresses: boolean): Reason {
  const minutes = inRideSteps(addedMinutes);
  if (!knowsAddresses)
    return addedMinutes < 1 ? { code: 'detour_unknown' } : { code: 'detour_between_comuni', params: { minutes } };
  if (addedMinutes < 1) return { code: 'on_the_way' };
  return { code: estimated ? 'detour' : 'detour_by_road', params: { minutes } };
}

/** When somebody gets in and out, in minutes. */
export function timesOf(plan: TripPlan, riderId: string): [number, number] {
  const own = plan.stops.filter((stop) => stop.riderId === riderId);
  return [
    own.find(({ kind }) => kind === 'pick_up')?.at ?? Number.NaN,
    own.find(({ kind }) => kind === 'drop')?.at ?? Number.NaN,
  ];
}

function needsRefusals(offer: Party<RideOffer>, request: Party<RideRequest>): Reason[] {
  const refusals: Reason[] = [];
  if (offer.person.state !== 'active' || request.person.state !== 'active') refusals.push({ code: 'suspended' });
  if (request.details.wheelchair && offer.details.wheelchairSpaces < 1) refusals.push({ code: 'no_wheelchair_space' });
  if (request.details.walker && offer.details.walkerSpaces < 1) refusals.push({ code: 'no_walker_space' });
  if (seatsFor(request.details) > offer.details.seats)
    refusals.push({ code: 'too_few_seats', params: { seats: offer.details.seats } });
  return refusals;
}

/** The departure that asks least of all, with room on the rider's stretch; else the refusal that came nearest to a yes. */
function bestDeparture(
  offer: Party<RideOffer>,
  request: Party<RideRequest>,
  engine: EngineSettings,
): { best: Best | null; refusal: Reason | null } {
  const known = (offer.known ?? request.known) as RideKnown | undefined;
  const ways = known?.ways ?? new WayBook();
  const seats = seatsFor(request.details);
  let best: Best | null = null;
  let refusal: Reason = { code: 'no_common_time' };
  let nearest = -1;
  const papers = known?.papers.get(offer.listing.personId) ?? null;
  const mayDriveUntil = ({ plan }: Insertable): boolean =>
    arePapersValid(papers, romeDay(dateOf(timesOf(plan, request.listing.id)[1])));
  for (const slot of offer.slots) {
    // A slot counts what is taken on its emptiest stretch: beyond that nobody fits anywhere.
    // One that was called off has room for nothing, a parcel included.
    if (slot.capacity === 0 || slot.taken + seats > slot.capacity) continue;
    const aboard = known?.trips.get(slot.id) ?? [];
    const trial = tryRide({ offer, request, slot, aboard, ways, engine, riderId: request.listing.id });
    if (!trial) continue;
    const { result } = trial;
    if (result.fits && known && !mayDriveUntil(result)) {
      nearest = NEARNESS.papers;
      refusal = PAPERS_OVER;
    } else if (result.fits) {
      if (!best || costOf(result) < costOf(best.result)) best = { slot, trial, result };
    } else if (NEARNESS[result.why] > nearest) {
      nearest = NEARNESS[result.why];
      refusal = refusalOf(result, aboard);
    }
  }
  return { best, refusal: best ? null : refusal };
}

const NEARNESS = { room: 0, detour: 1, time: 2, papers: 3 } as const;
const costOf = ({ plan, addedMinutes }: Insertable): number => plan.waitingMinutes + plan.shiftMinutes + addedMinutes;

function refusalOf(result: Extract<RideTrial['result'], { fits: false }>, aboard: readonly AboardStop[]): Reason {
  if (result.why === 'room') return { code: 'no_room_then' };
  if (result.why === 'detour')
    return { code: 'too_far_out_of_the_way', params: { minutes: inRideSteps(result.detourMinutes) } };
  return { code: aboard.length > 0 ? 'no_time_with_others' : 'no_common_time' };
}
