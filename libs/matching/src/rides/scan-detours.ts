// SPDX-License-Identifier: AGPL-3.0-or-later
import { LeastFirst } from './least-first.js';
import type { RideAsk, RideColumns } from './ride-columns.js';
import { leastDetourAmong } from './scan-stops.js';
import { minutesBetween, type TravelMatrix } from './travel-matrix.js';
import { TINY_MINUTES } from './schedule-order.js';
import type { AskWays } from './ask-ways.js';

export interface ScannedDetours {
  /** Offers that fit, the least detour first. */
  readonly offers: Int32Array;
  /** Minutes by which each one's way grows. */
  readonly detours: Float64Array;
}

/** The four lines of the matrix a request needs: read once, so that the scan runs through memory in order. */
function askWaysOf({ size, minutes }: TravelMatrix, pickUp: number, drop: number): AskWays {
  const lines = [0, 1, 2, 3].map(() => new Float64Array(size));
  const [toPickUp, fromPickUp, toDrop, fromDrop] = lines as [Float64Array, Float64Array, Float64Array, Float64Array];
  for (let point = 0; point < size; point += 1) {
    toPickUp[point] = minutes[point * size + pickUp] as number;
    fromPickUp[point] = minutes[pickUp * size + point] as number;
    toDrop[point] = minutes[point * size + drop] as number;
    fromDrop[point] = minutes[drop * size + point] as number;
  }
  return { toPickUp, fromPickUp, toDrop, fromDrop, ride: minutes[pickUp * size + drop] as number };
}

/**
 * The offers whose way grows least by taking somebody along: d(o,p) + d(p,q) + d(q,t) − d(o,t), exact for every offer
 * (n offers need 2n + 1 distances: Geisberger, Luxen, Neubauer, Sanders, Volker 2010). An offer with riders is looked at between
 * all its stops, with its seats on each stretch. Times, room and the driver's limits hold for each offer returned, but for how long
 * a car with riders would stand about, which `insertRider` judges; ties go by index.
 * The matrix must be one of shortest ways: no way by a third point is shorter than the straight one.
 */
export function scanDetours(offers: RideColumns, ask: RideAsk, matrix: TravelMatrix, most: number): ScannedDetours {
  return scanWays(
    offers,
    ask,
    askWaysOf(matrix, ask.pickUp, ask.drop),
    (from, to) => minutesBetween(matrix, from, to),
    most,
  );
}

/** As {@link scanDetours}, for who has the request's own lines and not the whole matrix; `between` gives minutes between two points of an offer. */
export function scanWays(
  offers: RideColumns,
  ask: RideAsk,
  ways: AskWays,
  between: (from: number, to: number) => number,
  most: number,
): ScannedDetours {
  const best = new LeastFirst(most);
  const {
    count,
    from,
    to,
    wayMinutes,
    leavesFrom,
    seats,
    wheelchairs,
    walkers,
    stopStart,
    mostDetourMinutes,
    mostDetourShare,
  } = offers;
  const { seats: seatsAsked, wheelchairs: wheelchairsAsked, walkers: walkersAsked } = ask.load;
  const { toPickUp, fromDrop, ride } = ways;
  // Whoever leaves after this is late wherever they come from: most offers of a day end here.
  const lastStart = Math.min(ask.pickUpWithin.closes, ask.dropWithin.closes - ask.stopMinutes - ride) + TINY_MINUTES;
  for (let n = 0; n < count; n += 1) {
    if ((leavesFrom[n] as number) > lastStart) continue;
    if (
      (seats[n] as number) < seatsAsked ||
      (wheelchairs[n] as number) < wheelchairsAsked ||
      (walkers[n] as number) < walkersAsked
    )
      continue;
    const way = wayMinutes[n] as number;
    const reach = toPickUp[from[n] as number] as number;
    const detour = Math.max(0, reach + ride + (fromDrop[to[n] as number] as number) - way);
    if (detour > (mostDetourMinutes[n] as number) + TINY_MINUTES) continue;
    const share = mostDetourShare[n] as number;
    if (share !== Infinity && detour > share * way + TINY_MINUTES) continue;
    if (stopStart[n + 1] === stopStart[n]) {
      if (detour <= best.limit && isInTime(offers, n, ask, reach, ride)) best.offer(detour, n);
      continue;
    }
    const accepted = Math.min(mostDetourMinutes[n] as number, share === Infinity ? Infinity : share * way);
    const grows = leastDetourAmong(offers, n, ask, ways, { between, accepted, way });
    if (grows < Infinity && grows <= best.limit) best.offer(grows, n);
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
  if (dropWithin.opens - atDrop > mostCarWaitMinutes)
    soonest = Math.max(soonest, dropWithin.opens - toDrop - mostCarWaitMinutes);
  return soonest <= latest + TINY_MINUTES && atDrop <= dropWithin.closes + TINY_MINUTES;
}
