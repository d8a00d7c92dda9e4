// SPDX-License-Identifier: AGPL-3.0-or-later
import { LeastFirst } from './least-first.js';
import type { RideAsk, RideColumns } from './ride-columns.js';
import { leastDetourAmong } from './scan-stops.js';
import { minutesBetween, type TravelMatrix } from './travel-matrix.js';
import { TINY_MINUTES } from './schedule-order.js';

/** Minutes between every point and the two points of one request. */
export interface AskWays {
  readonly toPickUp: Float64Array;
  readonly fromPickUp: Float64Array;
  readonly toDrop: Float64Array;
  readonly fromDrop: Float64Array;
  readonly ride: number;
}

export interface ScannedDetours {
  /** Offers that fit, the least detour first. */
  readonly offers: Int32Array;
  /** Minutes by which each one's way grows. */
  readonly detours: Float64Array;
}

/** The four lines of the matrix a request needs: read once, so that the scan runs through memory in order. */
export function askWaysOf(matrix: TravelMatrix, pickUp: number, drop: number): AskWays {
  const column = (point: number): Float64Array => Float64Array.from({ length: matrix.size }, (_, from) => minutesBetween(matrix, from, point));
  const row = (point: number): Float64Array => Float64Array.from({ length: matrix.size }, (_, to) => minutesBetween(matrix, point, to));
  return { toPickUp: column(pickUp), fromPickUp: row(pickUp), toDrop: column(drop), fromDrop: row(drop), ride: minutesBetween(matrix, pickUp, drop) };
}

/**
 * The offers whose way grows least by taking somebody along: d(o,p) + d(p,q) + d(q,t) − d(o,t), exact for every offer
 * (n offers need 2n + 1 distances: Geisberger, Luxen, Neubauer, Sanders, Volker 2010). An offer with riders is looked at between
 * all its stops, with its seats on each stretch. Times, room and the driver's limits hold for each offer returned, but for how long
 * a car with riders would stand about, which `insertRider` judges; ties go by index.
 */
export function scanDetours(offers: RideColumns, ask: RideAsk, matrix: TravelMatrix, most: number): ScannedDetours {
  const ways = askWaysOf(matrix, ask.pickUp, ask.drop);
  return scanWays(offers, ask, ways, (from, to) => minutesBetween(matrix, from, to), most);
}

/** As {@link scanDetours}, for who has the request's own lines and not the whole matrix; `between` gives minutes between two points of an offer. */
export function scanWays(offers: RideColumns, ask: RideAsk, ways: AskWays, between: (from: number, to: number) => number, most: number): ScannedDetours {
  const best = new LeastFirst(most);
  const { from, to, seats, wheelchairs, walkers, stopStart, mostDetourMinutes, mostDetourShare } = offers;
  const { load } = ask;
  for (let n = 0; n < offers.count; n += 1) {
    if ((seats[n] as number) < load.seats || (wheelchairs[n] as number) < load.wheelchairs || (walkers[n] as number) < load.walkers) continue;
    const origin = from[n] as number;
    const target = to[n] as number;
    const way = between(origin, target);
    const accepted = Math.min(mostDetourMinutes[n] as number, (mostDetourShare[n] as number) === Infinity ? Infinity : (mostDetourShare[n] as number) * way);
    if (stopStart[n + 1] === stopStart[n]) {
      const toPickUp = ways.toPickUp[origin] as number;
      const detour = Math.max(0, toPickUp + ways.ride + (ways.fromDrop[target] as number) - way);
      if (detour > accepted + TINY_MINUTES || detour > best.limit) continue;
      if (isInTime(offers, n, ask, toPickUp, ways.ride)) best.offer(detour, n);
    } else {
      const detour = leastDetourAmong(offers, n, ask, ways, { between, accepted, way });
      if (detour < Infinity && detour <= best.limit) best.offer(detour, n);
    }
  }
  const { indices, values } = best.ranked();
  return { offers: indices, detours: values };
}

/** Whether some hour of leaving serves both windows without the car standing about too long. */
function isInTime(offers: RideColumns, n: number, ask: RideAsk, toPickUp: number, ride: number): boolean {
  const { pickUpWithin, dropWithin, stopMinutes, mostCarWaitMinutes } = ask;
  const toDrop = toPickUp + stopMinutes + ride;
  const latest = Math.min(offers.leavesUntil[n] as number, pickUpWithin.closes - toPickUp, dropWithin.closes - toDrop);
  let soonest = Math.max(offers.leavesFrom[n] as number, pickUpWithin.opens - toPickUp - mostCarWaitMinutes);
  const atDrop = pickUpWithin.opens + stopMinutes + ride;
  if (dropWithin.opens - atDrop > mostCarWaitMinutes) soonest = Math.max(soonest, dropWithin.opens - toDrop - mostCarWaitMinutes);
  return soonest <= latest + TINY_MINUTES && atDrop <= dropWithin.closes + TINY_MINUTES;
}
