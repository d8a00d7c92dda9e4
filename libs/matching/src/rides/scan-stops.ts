// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RideAsk, RideColumns } from './ride-columns.js';
import type { AskWays } from './ask-ways.js';
import { TINY_MINUTES } from './schedule-order.js';

interface Limits {
  readonly between: (from: number, to: number) => number;
  /** Minutes of detour the driver accepts altogether, and the straight way. */
  readonly accepted: number;
  readonly way: number;
}

/**
 * The least that the way of a car with riders grows by: the pick-up after stop i, the drop after stop j ≥ i (0 is where it leaves).
 * Earliest and latest times of each stop make the check of the rest of the way one comparison (Savelsbergh 1985). Infinity: nowhere.
 */
export function leastDetourAmong(offers: RideColumns, n: number, ask: RideAsk, ways: AskWays, limits: Limits): number {
  const first = offers.stopStart[n] as number;
  const count = (offers.stopStart[n + 1] as number) - first;
  const { between } = limits;
  const point = (k: number): number =>
    k === 0
      ? (offers.from[n] as number)
      : k > count
        ? (offers.to[n] as number)
        : (offers.stopPoint[first + k - 1] as number);
  const leaves = (k: number): number =>
    k === 0
      ? (offers.leavesFrom[n] as number)
      : (offers.stopEarliest[first + k - 1] as number) + (offers.stopStanding[first + k - 1] as number);
  const standing = (k: number): number => offers.stopStanding[first + k - 1] as number;
  const latest = (k: number): number => (k > count ? Infinity : (offers.stopLatest[first + k - 1] as number));
  let route = 0;
  for (let k = 0; k <= count; k += 1) route += between(point(k), point(k + 1));
  const room = limits.accepted - (route - limits.way) + TINY_MINUTES;
  let least = Infinity;
  for (let i = 0; i <= count; i += 1) {
    if (!holds(offers, n, first + i - 1, ask)) continue;
    const reached = leaves(i) + (ways.toPickUp[point(i)] as number);
    const pickUpAt = Math.max(reached, ask.pickUpWithin.opens);
    if (pickUpAt > ask.pickUpWithin.closes + TINY_MINUTES) continue;
    let drivesOn = pickUpAt + ask.stopMinutes;
    const toPickUp = ways.toPickUp[point(i)] as number;
    for (let j = i; j <= count; j += 1) {
      if (j > i && !holds(offers, n, first + j - 1, ask)) break;
      const before = j === i ? ways.ride : (ways.toDrop[point(j)] as number);
      const dropAt = Math.max(drivesOn + before, ask.dropWithin.opens);
      const after = ways.fromDrop[point(j + 1)] as number;
      const grows =
        j === i
          ? toPickUp + ways.ride + after - between(point(i), point(i + 1))
          : toPickUp +
            (ways.fromPickUp[point(i + 1)] as number) -
            between(point(i), point(i + 1)) +
            before +
            after -
            between(point(j), point(j + 1));
      const inTime = dropAt <= ask.dropWithin.closes + TINY_MINUTES && dropAt + after <= latest(j + 1) + TINY_MINUTES;
      if (inTime && grows <= room && grows < least) least = grows;
      const nextReached =
        drivesOn + (j === i ? (ways.fromPickUp[point(j + 1)] as number) : between(point(j), point(j + 1)));
      if (nextReached > latest(j + 1) + TINY_MINUTES || j === count) break;
      drivesOn = Math.max(nextReached, offers.stopEarliest[first + j] as number) + standing(j + 1);
    }
  }
  return least === Infinity ? Infinity : Math.max(0, least);
}

/** Whether the stretch after a stop (before the first: the empty car) has room for the rider. */
function holds(offers: RideColumns, n: number, stop: number, { load }: RideAsk): boolean {
  if (stop < (offers.stopStart[n] as number)) return true;
  return (
    (offers.stopSeats[stop] as number) + load.seats <= (offers.seats[n] as number) &&
    (offers.stopWheelchairs[stop] as number) + load.wheelchairs <= (offers.wheelchairs[n] as number) &&
    (offers.stopWalkers[stop] as number) + load.walkers <= (offers.walkers[n] as number)
  );
}
