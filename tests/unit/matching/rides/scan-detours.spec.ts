// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import {
  insertRider,
  matrixOf,
  minutesBetween,
  type RideAsk,
  type RideColumns,
  rideColumns,
  type Rider,
  scanDetours,
  stopTimes,
  stretchLoads,
  timeTrip,
  type TravelMatrix,
  type Trip,
  withPlan,
} from '@reciproca/matching';
import fc from 'fast-check';
import { LeastFirst } from '../../../../libs/matching/src/rides/least-first.js';
import { outing } from './town.js';

/** Trips as the columns of a day, all over one matrix. */
function columnsOf(trips: readonly Trip[], travel: TravelMatrix): RideColumns {
  const columns = rideColumns(
    trips.length,
    trips.reduce((sum, trip) => sum + trip.order.length, 0),
  );
  let at = 0;
  trips.forEach((trip, n) => {
    columns.from[n] = trip.from;
    columns.to[n] = trip.to;
    columns.wayMinutes[n] = minutesBetween(travel, trip.from, trip.to);
    columns.leavesFrom[n] = trip.leavesWithin.opens;
    columns.leavesUntil[n] = trip.leavesWithin.closes;
    columns.mostDetourMinutes[n] = trip.mostDetourMinutes;
    columns.mostDetourShare[n] = trip.mostDetourShare;
    columns.seats[n] = trip.room.seats;
    columns.wheelchairs[n] = trip.room.wheelchairs;
    columns.walkers[n] = trip.room.walkers;
    const loads = stretchLoads(trip.riders, trip.order);
    const times = stopTimes(trip, travel);
    trip.order.forEach((stop, k) => {
      const rider = trip.riders[stop >> 1];
      columns.stopPoint[at] = (stop % 2 === 1 ? rider?.drop : rider?.pickUp) ?? 0;
      columns.stopEarliest[at] = times.earliest[k] ?? 0;
      columns.stopLatest[at] = times.latest[k] ?? 0;
      columns.stopStanding[at] = times.standing[k] ?? 0;
      columns.stopSeats[at] = loads[k]?.seats ?? 0;
      columns.stopWheelchairs[at] = loads[k]?.wheelchairs ?? 0;
      columns.stopWalkers[at] = loads[k]?.walkers ?? 0;
      at += 1;
    });
    columns.stopStart[n + 1] = at;
  });
  return columns;
}

const askOf = (rider: Rider, trip: Trip): RideAsk => ({
  ...rider,
  stopMinutes: trip.stopMinutes,
  mostCarWaitMinutes: trip.mostCarWaitMinutes,
});

describe('the scan of a day’s rides', () => {
  it('finds exactly the empty cars that somebody fits into, with their detour, the least first', () => {
    fc.assert(
      fc.property(
        outing(1),
        fc.array(
          fc.record({
            from: fc.integer({ min: 0, max: 3 }),
            to: fc.integer({ min: 0, max: 3 }),
            opens: fc.integer({ min: 0, max: 60 }),
            length: fc.integer({ min: 0, max: 30 }),
            detour: fc.integer({ min: 0, max: 40 }),
            share: fc.constantFrom(0.5, 1, Infinity),
            seats: fc.integer({ min: 0, max: 3 }),
          }),
          { minLength: 1, maxLength: 30 },
        ),
        ({ travel, trip, asking }, cars) => {
          const rider: Rider = { ...(asking[0] as Rider), mostAboardMinutes: Infinity };
          const trips = cars.map(({ from, to, opens, length, detour, share, seats }): Trip => ({
            ...trip,
            from,
            to,
            leavesWithin: { opens, closes: opens + length },
            mostDetourMinutes: detour,
            mostDetourShare: share,
            room: { ...trip.room, seats },
          }));
          const found = scanDetours(columnsOf(trips, travel), askOf(rider, trip), travel, 100);
          const expected = trips.flatMap((one, n) => {
            const result = insertRider(one, rider, travel);
            return result.fits ? [{ n, detour: result.plan.detourMinutes }] : [];
          });
          const ranked = expected.toSorted((a, b) => a.detour - b.detour || a.n - b.n);
          expect([...found.offers]).toEqual(ranked.map(({ n }) => n));
          expect([...found.detours]).toEqual(ranked.map(({ detour }) => detour));
          expect([...scanDetours(columnsOf(trips, travel), askOf(rider, trip), travel, 3).offers]).toEqual(
            ranked.slice(0, 3).map(({ n }) => n),
          );
        },
      ),
      { numRuns: 600 },
    );
  });

  it('loses no car with riders that one more fits into where they are, and finds no smaller detour than there is', () => {
    fc.assert(
      fc.property(outing(4), ({ travel, trip, asking }) => {
        let filled = trip;
        for (const rider of asking.slice(0, 3)) {
          const result = insertRider(filled, rider, travel);
          if (!result.fits) continue;
          const at = (kind: string): number =>
            result.plan.stops.find((stop) => stop.riderId === rider.id && stop.kind === kind)?.at ?? Number.NaN;
          filled = withPlan(
            filled,
            { ...rider, promised: { pickUpAt: at('pick_up'), dropAt: at('drop') } },
            result.plan,
          );
        }
        const rider = asking[3] as Rider;
        const { offers, detours } = scanDetours(columnsOf([filled], travel), askOf(rider, trip), travel, 5);
        const before = filled.riders.length === 0 ? 0 : (timeTrip(filled, travel)?.detourMinutes ?? Number.NaN);
        const keepsOrder = (order: readonly number[]): boolean =>
          order.filter((stop) => stop >> 1 < filled.riders.length).join() === filled.order.join();
        const exact = insertRider(filled, rider, travel);
        if (exact.fits && keepsOrder(exact.plan.order)) {
          expect([...offers]).toEqual([0]);
          expect(detours[0]).toBeLessThanOrEqual(exact.plan.detourMinutes - before + 1e-6);
        }
        if (offers.length === 0) return;
        expect((detours[0] ?? 0) + before).toBeLessThanOrEqual(filled.mostDetourMinutes + 1e-6);
        // What the scan leaves aside: how long the car stands about, and how long somebody is aboard.
        const patient: Trip = {
          ...filled,
          mostCarWaitMinutes: Infinity,
          riders: filled.riders.map((one) => ({ ...one, mostAboardMinutes: Infinity })),
        };
        expect(insertRider(patient, { ...rider, mostAboardMinutes: Infinity }, travel).fits).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('keeps the least of many, equals in their order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 }),
        fc.integer({ min: 0, max: 12 }),
        (values, most) => {
          const least = new LeastFirst(most);
          values.forEach((value, index) => least.offer(value, index));
          const expected = values
            .map((value, index) => ({ value, index }))
            .toSorted((a, b) => a.value - b.value || a.index - b.index)
            .slice(0, most);
          expect([...least.ranked().indices]).toEqual(expected.map(({ index }) => index));
        },
      ),
    );
  });
});

describe('a travel matrix', () => {
  it('asks for each pair but a point and itself', () => {
    const matrix = matrixOf(3, (from, to) => ({ minutes: 10 * from + to, metres: 0 }));
    expect([minutesBetween(matrix, 1, 2), minutesBetween(matrix, 2, 1), minutesBetween(matrix, 2, 2)]).toEqual([
      12, 21, 0,
    ]);
  });
});
