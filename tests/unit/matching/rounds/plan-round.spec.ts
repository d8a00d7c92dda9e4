// SPDX-License-Identifier: AGPL-3.0-or-later
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadSolver, planRound, type RoundRequest, type RoundStop } from '@reciproca/matching';

beforeAll(() => loadSolver());

const DRIVER = { startPlace: 0, endPlace: 0, earliest: 480, latest: 720, maxMinutes: 240, capacity: 6 };

/** Places on a line, ten minutes and eight kilometres apart. */
function onLine(stops: readonly RoundStop[], driver = DRIVER, placeCount = 6): RoundRequest {
  const grid = (unit: number): number[] =>
    Array.from(
      { length: placeCount ** 2 },
      (_, arc) => Math.abs(Math.floor(arc / placeCount) - (arc % placeCount)) * unit,
    );
  return { driver, placeCount, travelMinutes: grid(10), kilometres: grid(8), stops };
}
const stop = (id: string, place: number, more: Partial<RoundStop> = {}): RoundStop => ({
  id,
  place,
  pickupPlace: 1,
  units: 2,
  earliest: 480,
  latest: 720,
  serviceMinutes: 5,
  ...more,
});

describe('one driver’s round', () => {
  it('collects once and delivers along the way, with the times of each place', () => {
    const plan = planRound(onLine([stop('far', 4), stop('near', 2), stop('middle', 3)]));
    expect(plan.visits.map(({ place }) => place)).toEqual([1, ...plan.visits.slice(1).map(({ place }) => place)]);
    expect([...plan.visits[0]!.collects].sort()).toEqual(['far', 'middle', 'near']);
    expect(plan.visits.flatMap(({ delivers }) => delivers).sort()).toEqual(['far', 'middle', 'near']);
    expect(plan).toMatchObject({ objective: 80, totalKilometres: 64, totalMinutes: 95, unserved: [] });
    expect(plan.bound).toBeLessThanOrEqual(80);
    let free = plan.leaveMinute!;
    for (const { arriveMinute, beginMinute, leaveMinute } of plan.visits) {
      expect(arriveMinute).toBeGreaterThan(free);
      expect(beginMinute).toBeGreaterThanOrEqual(arriveMinute);
      expect(leaveMinute).toBeGreaterThanOrEqual(beginMinute);
      free = leaveMinute;
    }
    expect(plan.backMinute).toBeGreaterThan(free);
  });

  it('goes back to the pick-up place when the car is too small for all at once', () => {
    const plan = planRound(onLine([stop('one', 2), stop('two', 3)], { ...DRIVER, capacity: 2 }));
    expect(plan.unserved).toEqual([]);
    expect(plan.visits.filter(({ place }) => place === 1)).toHaveLength(2);
  });

  it('says why a stop is left out', () => {
    const plan = planRound(
      onLine([
        stop('huge', 2, { units: 7 }),
        stop('away', 5, { maxRideMinutes: 20 }),
        stop('dawn', 2, { earliest: 300, latest: 400 }),
        stop('long', 3, { serviceMinutes: 150 }),
        stop('other', 3, { serviceMinutes: 150 }),
        stop('visit', 2, { pickupPlace: null, units: 99 }),
      ]),
    );
    const reasons = new Map(plan.unserved.map(({ id, reason }) => [id, reason]));
    expect(reasons.get('huge')).toBe('no-room');
    expect(reasons.get('away')).toBe('too-far');
    expect(reasons.get('dawn')).toBe('wrong-hours');
    expect([reasons.get('long'), reasons.get('other')].filter((reason) => reason === 'no-time')).toHaveLength(1);
    expect(reasons.has('visit')).toBe(false);
    expect(plan.gap).toBeNull();
  });

  it('drives nothing for nothing', () => {
    expect(planRound(onLine([]))).toMatchObject({
      visits: [],
      leaveMinute: null,
      totalMinutes: 0,
      totalKilometres: 0,
      unserved: [],
      gap: 0,
    });
  });

  it('keeps hours and room, serves or explains everybody, and survives cloning', () => {
    const anyStop = fc.record({
      place: fc.integer({ min: 0, max: 5 }),
      pickup: fc.constantFrom(null, 0, 1, 5),
      units: fc.integer({ min: 1, max: 7 }),
      open: fc.integer({ min: 470, max: 700 }),
      width: fc.integer({ min: 5, max: 200 }),
    });
    fc.assert(
      fc.property(fc.array(anyStop, { maxLength: 8 }), (list) => {
        const stops = list.map(({ place, pickup, units, open, width }, at) =>
          stop(`s${at}`, place, { pickupPlace: pickup, units, earliest: open, latest: open + width }),
        );
        const plan = planRound(structuredClone(onLine(stops)));
        expect(structuredClone(plan)).toEqual(plan);
        const delivered = plan.visits.flatMap(({ delivers }) => delivers);
        expect([...delivered, ...plan.unserved.map(({ id }) => id)].sort()).toEqual(stops.map(({ id }) => id).sort());
        let load = 0;
        const unitsOf = (ids: readonly string[]): number =>
          ids.reduce(
            (sum, id) =>
              sum +
              (stops.find((other) => other.id === id)!.pickupPlace === null
                ? 0
                : stops.find((other) => other.id === id)!.units),
            0,
          );
        for (const { collects, delivers, beginMinute, leaveMinute, place } of plan.visits) {
          load += unitsOf(collects) - unitsOf(delivers);
          expect(load).toBeLessThanOrEqual(DRIVER.capacity);
          for (const id of delivers) {
            const { latest, earliest, place: own } = stops.find((other) => other.id === id)!;
            expect(own).toBe(place);
            expect(beginMinute).toBeLessThanOrEqual(latest + 1e-6);
            expect(leaveMinute).toBeGreaterThanOrEqual(earliest + 5 - 1e-6);
          }
        }
        expect(load).toBe(0);
      }),
      { numRuns: 60, seed: 31 },
    );
  });
});
