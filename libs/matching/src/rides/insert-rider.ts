// SPDX-License-Identifier: AGPL-3.0-or-later
import { type OrderTimes, pointOf, scheduleOrder, TINY_MINUTES } from './schedule-order.js';
import { allOrders, insertionsInto } from './stop-orders.js';
import { hasRoom, stretchLoads } from './stretch-loads.js';
import { metresBetween, minutesBetween, type TravelMatrix } from './travel-matrix.js';
import {
  isDrop,
  mostDetourOf,
  type PlannedStop,
  type Rider,
  riderOfStop,
  type StopCode,
  type Trip,
  type TripPlan,
} from './trip.js';

/** Up to so many riders every order is tried, not only those that leave the others where they are. */
const MOST_REORDERED = 3;

/** Why no order works: too little room on some stretch, a detour the driver does not want, or times that cannot be kept. */
export type InsertionRefusal = 'room' | 'detour' | 'time';

export type Insertion =
  | { readonly fits: true; readonly plan: TripPlan; /** Minutes the detour grows by. */ readonly addedMinutes: number }
  | {
      readonly fits: false;
      readonly why: InsertionRefusal;
      /** The least there would be; Infinity where there is no room. */ readonly detourMinutes: number;
    };

/**
 * The best way to take one more rider along: the order with the least detour plus what the others' promised times move.
 * Nobody gets a seat that is taken on the same stretch, no limit of the driver and no wish of a rider is broken.
 * Exact up to three riders (every order); beyond, exact among those that keep the others' order (insertion as in Jaw et al. 1986).
 */
export function insertRider(trip: Trip, rider: Rider, travel: TravelMatrix): Insertion {
  const riders = [...trip.riders, rider];
  const together: Trip = { ...trip, riders };
  const orders =
    riders.length <= MOST_REORDERED ? allOrders(riders.length) : insertionsInto(trip.order, riders.length - 1);
  const way = minutesBetween(travel, trip.from, trip.to);
  const most = mostDetourOf(trip, way);
  let why: InsertionRefusal = 'room';
  let least = Infinity;
  let best: { order: StopCode[]; times: OrderTimes; detour: number; cost: number } | null = null;
  for (const order of orders) {
    if (!hasRoom(together, order)) continue;
    if (why === 'room') why = 'detour';
    const detour = Math.max(0, routeMinutes(together, order, travel) - way);
    least = Math.min(least, detour);
    if (detour > most + TINY_MINUTES) continue;
    why = 'time';
    if (best && detour >= best.cost - TINY_MINUTES) continue;
    const times = scheduleOrder(together, order, travel);
    if (times && (!best || detour + times.cost < best.cost - TINY_MINUTES))
      best = { order, times, detour, cost: detour + times.cost };
  }
  if (!best) return { fits: false, why, detourMinutes: least };
  const before = Math.max(0, routeMinutes(trip, trip.order, travel) - way);
  return {
    fits: true,
    plan: planOf(together, best.order, best.times, travel),
    addedMinutes: Math.max(0, best.detour - before),
  };
}

/** Times for the order a trip has, as near to what was promised as can be; null where it cannot be kept. */
export function timeTrip(trip: Trip, travel: TravelMatrix): TripPlan | null {
  const times = scheduleOrder(trip, trip.order, travel);
  return times && planOf(trip, trip.order, times, travel);
}

/** The trip with its new rider, as it stands once a plan is agreed. */
export function withPlan(trip: Trip, rider: Rider, plan: TripPlan): Trip {
  return { ...trip, riders: [...trip.riders, rider], order: plan.order };
}

function planOf(trip: Trip, order: readonly StopCode[], timed: OrderTimes, travel: TravelMatrix): TripPlan {
  const loads = stretchLoads(trip.riders, order);
  const detourMinutes = Math.max(0, routeMinutes(trip, order, travel) - minutesBetween(travel, trip.from, trip.to));
  const stops = order.map((stop, k): PlannedStop => {
    const { id, promised } = trip.riders[riderOfStop(stop)] as Rider;
    const at = timed.times[k] as number;
    const shiftMinutes = promised ? at - (isDrop(stop) ? promised.dropAt : promised.pickUpAt) : 0;
    return {
      riderId: id,
      kind: isDrop(stop) ? 'drop' : 'pick_up',
      point: pointOf(trip, stop),
      at,
      aboard: loads[k] as PlannedStop['aboard'],
      shiftMinutes,
    };
  });
  const { leavesAt, arrivesAt, shiftMinutes, waitingMinutes } = timed;
  const points = pointsOf(trip, order);
  const metres = points.slice(1).reduce((sum, point, k) => sum + metresBetween(travel, points[k] as number, point), 0);
  return {
    order,
    stops,
    leavesAt,
    arrivesAt,
    detourMinutes,
    metres,
    shiftMinutes,
    waitingMinutes,
    cost: detourMinutes + timed.cost,
  };
}

function pointsOf(trip: Trip, order: readonly StopCode[]): number[] {
  return [trip.from, ...order.map((stop) => pointOf(trip, stop)), trip.to];
}

function routeMinutes(trip: Trip, order: readonly StopCode[], travel: TravelMatrix): number {
  let at = trip.from;
  let minutes = 0;
  for (const stop of order) {
    const next = pointOf(trip, stop);
    minutes += minutesBetween(travel, at, next);
    at = next;
  }
  return minutes + minutesBetween(travel, at, trip.to);
}
