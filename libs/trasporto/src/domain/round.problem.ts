// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RoundPlan, RoundRequest, RoundStop as PlannedStop } from '@reciproca/matching';
import type { Point } from '@reciproca/territory';
import {
  cratesFor,
  VISIT_MINUTES,
  type ParcelRequest,
  type RoundBase,
  type RoundDraft,
  type RoundStop,
} from './round.js';
import { dateOf, minuteOf, MOST_WAITING_MINUTES } from './ride.trip.js';
import { isEstimated, type Travelled } from './travelled.js';

/** For each thing put into the car, at the door with it, and for a visit. */
const LOAD_MINUTES = 2;
const DOOR_MINUTES = 5;
/** Planning ends by itself long before; this is for a machine that is very busy. */
const MOST_SECONDS = 5;

/** Every place of a round once, the driver's own first. */
export function placesOfRound(base: RoundBase, parcels: readonly ParcelRequest[]): (Point & { readonly id: string })[] {
  const ends = parcels.flatMap(({ details, from, to }) => (details.carries === 'visit' ? [to] : [from, to]));
  return [...new Map([base.from, base.to, ...ends].map((place) => [place.id, place])).values()];
}

/** The round as the planning wants it; minutes count from the driver's earliest. */
export function roundRequestOf(base: RoundBase, parcels: readonly ParcelRequest[], travelled: Travelled): RoundRequest {
  const ids = placesOfRound(base, parcels).map(({ id }) => id);
  const { size, minutes, metres } = travelled.matrix;
  const latest = minuteOf(base.latest) - minuteOf(base.earliest);
  return {
    driver: {
      startPlace: ids.indexOf(base.from.id),
      endPlace: ids.indexOf(base.to.id),
      earliest: 0,
      latest,
      maxMinutes: base.mostMinutes,
      capacity: base.room,
    },
    placeCount: size,
    travelMinutes: minutes,
    kilometres: Float64Array.from(metres, (each) => each / 1000),
    stops: parcels.map((parcel) => stopOf(parcel, ids, minuteOf(base.earliest), latest)),
    seconds: MOST_SECONDS,
  };
}

function stopOf(
  { requestId, details, from, to }: ParcelRequest,
  ids: readonly string[],
  origin: number,
  latest: number,
): PlannedStop {
  const isVisit = details.carries === 'visit';
  const { collect, deliver } = hoursOf(details);
  const between = (minute: number | null, otherwise: number): number => (minute === null ? otherwise : minute - origin);
  return {
    id: requestId,
    place: ids.indexOf(to.id),
    pickupPlace: isVisit ? null : ids.indexOf(from.id),
    units: cratesFor(details),
    earliest: between(deliver.opens, 0),
    latest: between(deliver.closes, latest),
    serviceMinutes: isVisit ? VISIT_MINUTES : DOOR_MINUTES,
    loadMinutes: LOAD_MINUTES,
    pickupEarliest: between(collect.opens, 0),
    pickupLatest: between(collect.closes, latest),
  };
}

interface Hours {
  readonly opens: number | null;
  readonly closes: number | null;
}
const ANY_TIME: Hours = { opens: null, closes: null };

/** Within which hours something can be collected and brought, in minutes; "leave at" of goods is about where they wait. */
export function hoursOf({ arriveBy, leaveAt, leaveUntil, carries }: ParcelRequest['details']): {
  readonly collect: Hours;
  readonly deliver: Hours;
} {
  if (arriveBy) {
    const closes = minuteOf(new Date(arriveBy));
    return { collect: ANY_TIME, deliver: { opens: closes - MOST_WAITING_MINUTES, closes } };
  }
  const opens = minuteOf(new Date(leaveAt ?? 0));
  const wished = { opens, closes: leaveUntil ? minuteOf(new Date(leaveUntil)) : opens + MOST_WAITING_MINUTES };
  return carries === 'visit' ? { collect: ANY_TIME, deliver: wished } : { collect: wished, deliver: ANY_TIME };
}

/** What the planning found, in dates. */
export function draftOf(base: RoundBase, plan: RoundPlan, travelled: Travelled): RoundDraft {
  const at = (minute: number): Date => dateOf(minuteOf(base.earliest) + minute);
  const collected = new Map(
    plan.visits.flatMap(({ collects, beginMinute }, position) =>
      collects.map((id) => [id, { position, at: at(beginMinute) }]),
    ),
  );
  const stops = plan.visits.flatMap(({ delivers, beginMinute }, deliverPosition) =>
    delivers.map((requestId): RoundStop => {
      const collect = collected.get(requestId);
      return {
        requestId,
        collectPosition: collect?.position ?? null,
        collectAt: collect?.at ?? null,
        deliverPosition,
        deliverAt: at(beginMinute),
      };
    }),
  );
  const isDriven = stops.length > 0 && plan.leaveMinute !== null && plan.backMinute !== null;
  return {
    leavesAt: isDriven ? at(plan.leaveMinute) : null,
    backAt: isDriven ? at(plan.backMinute) : null,
    minutes: isDriven ? plan.totalMinutes : 0,
    metres: isDriven ? plan.totalKilometres * 1000 : 0,
    estimated: isEstimated(travelled),
    stops,
    leftOut: plan.unserved.map(({ id, reason }) => ({ requestId: id, reason })),
  };
}
