// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import {
  type Insertion,
  insertRider,
  minutesBetween,
  type Rider,
  stretchLoads,
  timeTrip,
  type TravelMatrix,
  type Trip,
  withPlan,
} from '@reciproca/matching';
import fc from 'fast-check';
import { checkTrip } from './check-trip.js';
import { outing, townOf } from './town.js';

/** Takes along whoever fits, in turn, and promises each the times of the moment; calls back for each who asks. */
function takeAlong(
  start: Trip,
  asking: readonly Rider[],
  travel: TravelMatrix,
  each: (before: Trip, rider: Rider, result: Insertion) => void,
): Trip {
  let trip = start;
  for (const rider of asking) {
    const result = insertRider(trip, rider, travel);
    each(trip, rider, result);
    if (!result.fits) continue;
    const at = (kind: string): number =>
      result.plan.stops.find((stop) => stop.riderId === rider.id && stop.kind === kind)?.at ?? Number.NaN;
    trip = withPlan(trip, { ...rider, promised: { pickUpAt: at('pick_up'), dropAt: at('drop') } }, result.plan);
  }
  return trip;
}

/** Every order of stops there is, by picking the next one freely. */
function ordersOf(riders: number): number[][] {
  const grow = (begun: number[]): number[][] => {
    if (begun.length === riders * 2) return [begun];
    const open = Array.from({ length: riders * 2 }, (_, stop) => stop).filter((stop) => !begun.includes(stop));
    return open.filter((stop) => stop % 2 === 0 || begun.includes(stop - 1)).flatMap((stop) => grow([...begun, stop]));
  };
  return grow([]);
}

/** The least detour plus shifts over every order and every minute of leaving, by driving each; null where nothing works. */
function leastByTrying(trip: Trip, rider: Rider, travel: TravelMatrix): number | null {
  const riders = [...trip.riders, rider];
  let least: number | null = null;
  for (const order of ordersOf(riders.length)) {
    for (let start = trip.leavesWithin.opens; start <= trip.leavesWithin.closes; start += 1) {
      let [at, clock, driven, shifts, isWrong] = [trip.from, start, 0, 0, false];
      const since = new Map<number, number>();
      for (const stop of order) {
        const one = riders[stop >> 1] as Rider;
        const drop = stop % 2 === 1;
        const point = drop ? one.drop : one.pickUp;
        const arrives = clock + minutesBetween(travel, at, point);
        driven += minutesBetween(travel, at, point);
        let { opens, closes } = drop ? one.dropWithin : one.pickUpWithin;
        if (one.promised) {
          const promised = drop ? one.promised.dropAt : one.promised.pickUpAt;
          closes = Math.min(closes, promised + trip.othersDelayMinutes);
          if (!drop) opens = Math.max(opens, promised - trip.othersDelayMinutes);
        }
        const begins = Math.max(arrives, opens);
        if (begins > closes || begins - arrives > trip.mostCarWaitMinutes) isWrong = true;
        if (one.promised)
          shifts += drop ? Math.max(0, begins - one.promised.dropAt) : Math.abs(begins - one.promised.pickUpAt);
        if (drop && begins - (since.get(stop >> 1) ?? 0) > one.mostAboardMinutes) isWrong = true;
        if (!drop) since.set(stop >> 1, begins);
        clock = begins + (drop ? 0 : trip.stopMinutes);
        at = point;
      }
      driven += minutesBetween(travel, at, trip.to);
      const way = minutesBetween(travel, trip.from, trip.to);
      const share = trip.mostDetourShare === Infinity ? Infinity : trip.mostDetourShare * way;
      if (isWrong || driven - way > Math.min(trip.mostDetourMinutes, share)) continue;
      const isFull = stretchLoads(riders, order).some(
        ({ seats, wheelchairs, walkers }) =>
          seats > trip.room.seats || wheelchairs > trip.room.wheelchairs || walkers > trip.room.walkers,
      );
      if (isFull) continue;
      least = Math.min(least ?? Infinity, driven - way + shifts);
    }
  }
  return least;
}

describe('a rider more in a car', () => {
  it('breaks nothing: seats on each stretch, arrival, promises, the driver’s limits', () => {
    fc.assert(
      fc.property(outing(6), ({ travel, trip, asking }) => {
        takeAlong(trip, asking, travel, (before, rider, result) => {
          if (result.fits) expect(checkTrip(before, [...before.riders, rider], result.plan, travel)).toEqual([]);
        });
      }),
      { numRuns: 1500 },
    );
  });

  it('up to three of them get the best order there is, and a no only where no order works', () => {
    fc.assert(
      fc.property(outing(3), ({ travel, trip, asking }) => {
        takeAlong(trip, asking, travel, (before, rider, result) => {
          const least = leastByTrying(before, rider, travel);
          expect(result.fits).toBe(least !== null);
          if (result.fits)
            expect(result.plan.detourMinutes + result.plan.shiftMinutes).toBeCloseTo(least ?? Number.NaN, 1);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('stays where it is put: what was agreed can be driven again as agreed', () => {
    fc.assert(
      fc.property(outing(4), ({ travel, trip, asking }) => {
        const agreed = takeAlong(trip, asking, travel, () => undefined);
        const again = timeTrip(agreed, travel);
        expect(again && checkTrip(agreed, agreed.riders, again, travel)).toEqual([]);
      }),
    );
  });

  it('may have the seat of somebody who got out before', () => {
    const travel = townOf([
      [0, 0],
      [12, 0],
      [1, 0],
      [4, 0],
      [6, 0],
      [11, 0],
    ]);
    const always = { opens: -Infinity, closes: Infinity };
    const rider = (n: number, load = { seats: 1, wheelchairs: 1, walkers: 0 }): Rider => ({
      id: `rider ${n}`,
      pickUp: 2 + 2 * n,
      drop: 3 + 2 * n,
      load,
      pickUpWithin: always,
      dropWithin: always,
      waiting: 'nowhere',
      mostAboardMinutes: Infinity,
      promised: null,
    });
    const trip: Trip = {
      from: 0,
      to: 1,
      leavesWithin: { opens: 0, closes: 30 },
      room: { seats: 1, wheelchairs: 1, walkers: 0 },
      mostDetourMinutes: 0,
      mostDetourShare: Infinity,
      stopMinutes: 3,
      mostCarWaitMinutes: 0,
      othersDelayMinutes: 0,
      riders: [],
      order: [],
    };
    const both = takeAlong(trip, [rider(0), rider(1)], travel, (_before, _rider, { fits }) => expect(fits).toBe(true));
    expect(both.order).toEqual([0, 1, 2, 3]);
    expect(insertRider(both, { ...rider(0), id: 'a third' }, travel)).toMatchObject({ fits: false });
    expect(insertRider(trip, rider(0, { seats: 2, wheelchairs: 0, walkers: 0 }), travel)).toEqual({
      fits: false,
      why: 'room',
      detourMinutes: Infinity,
    });
  });

  it('is refused by the first thing that stands against it: room, then detour, then time', () => {
    const travel = townOf([
      [0, 0],
      [10, 0],
      [0, 6],
      [10, 6],
    ]);
    const rider: Rider = {
      id: 'r',
      pickUp: 2,
      drop: 3,
      load: { seats: 1, wheelchairs: 0, walkers: 0 },
      pickUpWithin: { opens: 0, closes: 5 },
      dropWithin: { opens: -Infinity, closes: Infinity },
      waiting: 'after_pick_up_opens',
      mostAboardMinutes: Infinity,
      promised: null,
    };
    const trip: Trip = {
      from: 0,
      to: 1,
      leavesWithin: { opens: 0, closes: 30 },
      room: { seats: 1, wheelchairs: 0, walkers: 0 },
      mostDetourMinutes: 12,
      mostDetourShare: Infinity,
      stopMinutes: 3,
      mostCarWaitMinutes: 0,
      othersDelayMinutes: 0,
      riders: [],
      order: [],
    };
    const why = (change: Partial<Trip>): unknown => {
      const result = insertRider({ ...trip, ...change }, rider, travel);
      return result.fits ? null : result.why;
    };
    expect(why({ room: { seats: 0, wheelchairs: 0, walkers: 0 } })).toBe('room');
    expect(why({ mostDetourMinutes: 11.9 })).toBe('detour');
    expect(why({ mostDetourShare: 1.1 })).toBe('detour');
    expect(why({})).toBe('time');
    expect(insertRider(trip, { ...rider, pickUpWithin: { opens: 0, closes: 6 } }, travel)).toMatchObject({
      fits: true,
      addedMinutes: 12,
      plan: { leavesAt: 0, waitingMinutes: 6 },
    });
  });
});
