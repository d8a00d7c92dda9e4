// SPDX-License-Identifier: AGPL-3.0-or-later
import { type AssignmentProblem, solveAssignment, type TravelMatrix } from '@reciproca/matching';
import { type CarDay, isOut, metresOf, withNeed } from './car-day.js';
import type { RideNeed } from './ride-need.js';

const SECONDS = 5;
/** No volunteer minds being asked: their own limit of days is kept before. */
const FAIR_LOAD = 1000;

interface Pair {
  readonly need: RideNeed;
  readonly at: number;
  readonly car: CarDay;
  readonly addedMetres: number;
}

/**
 * The batch assignment again and again, one more party a car in each round, until nobody else fits: what a car can still take depends on
 * who is in it. With `fillsFirst`, only cars that are out take part while any of them can, and then one more leaves.
 */
export function assignInRounds(
  start: readonly CarDay[],
  needs: readonly RideNeed[],
  hadCar: ReadonlySet<number>,
  travel: TravelMatrix,
  fillsFirst: boolean,
): readonly CarDay[] {
  const cars = [...start];
  let waiting = [...needs];
  while (waiting.length > 0) {
    let pairs = fillsFirst ? pairsOf(cars, waiting, travel, isOut) : [];
    const opensOne = fillsFirst && pairs.length === 0;
    if (pairs.length === 0) pairs = pairsOf(cars, waiting, travel, () => true);
    if (pairs.length === 0) break;
    const { chosen } = solveAssignment(problemOf(pairs, waiting, cars.length, hadCar), SECONDS);
    const picked = Array.from(chosen, (pair) => pairs[pair]!);
    if (opensOne) picked.sort((a, b) => a.addedMetres - b.addedMetres).splice(1);
    for (const { at, car } of picked) cars[at] = car;
    waiting = waiting.filter((need) => !picked.some((pair) => pair.need === need));
  }
  return cars;
}

function pairsOf(
  cars: readonly CarDay[],
  needs: readonly RideNeed[],
  travel: TravelMatrix,
  takesPart: (car: CarDay) => boolean,
): Pair[] {
  return needs.flatMap((need) =>
    cars.flatMap((before, at) => {
      const car = takesPart(before) ? withNeed(before, need, travel) : null;
      return car ? [{ need, at, car, addedMetres: Math.max(0, metresOf(car) - metresOf(before)) }] : [];
    }),
  );
}

function problemOf(
  pairs: readonly Pair[],
  needs: readonly RideNeed[],
  cars: number,
  hadCar: ReadonlySet<number>,
): AssignmentProblem {
  return {
    requests: needs.length,
    priority: Uint8Array.from(needs, ({ id }) => Number(hadCar.has(id))),
    capacity: new Int32Array(cars).fill(1),
    giver: Int32Array.from({ length: cars }, (_, at) => at),
    engagements: new Int32Array(cars),
    pairs: {
      request: Int32Array.from(pairs, ({ need }) => needs.indexOf(need)),
      slot: Int32Array.from(pairs, ({ at }) => at),
      units: new Int32Array(pairs.length).fill(1),
      metres: Float64Array.from(pairs, ({ addedMetres }) => addedMetres),
      isProposed: new Uint8Array(pairs.length),
    },
    fairLoad: FAIR_LOAD,
  };
}
