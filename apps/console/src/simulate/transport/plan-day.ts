// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CarBoard } from './car-board.js';
import { type CarDay, isOut, metresOf, needsAboard, withoutNeeds } from './car-day.js';
import { assignInRounds } from './assign-in-rounds.js';
import type { RideNeed } from './ride-need.js';

/**
 * A day planned anew around what is agreed: filling cars that go out anyway before further ones leave, and the other way round; the
 * better of the two if it beats what there is. null where it does not. Nobody who had a car is left without.
 */
export function planDay(
  board: CarBoard,
  day: number,
  proposed: readonly RideNeed[],
  open: readonly RideNeed[],
): readonly CarDay[] | null {
  const present = board.listCars(day);
  const movable = new Set(proposed.map(({ id }) => id));
  const agreed = present.map((car) => (isOut(car) ? withoutNeeds(car, movable, board.travel) : car));
  const needs = [...proposed, ...open];
  const plans = [true, false].map((fillsFirst) => assignInRounds(agreed, needs, movable, board.travel, fillsFirst));
  const fit = plans.filter((cars) => proposed.every(({ id }) => cars.some((car) => needsAboard(car).has(id))));
  const best = fit.reduce<readonly CarDay[]>((one, other) => (isBetter(other, one) ? other : one), present);
  return best === present ? null : best;
}

/** A driver's day is worth as much as so many metres. */
const METRES_A_CAR = 10_000;

/** More people first, then fewer metres. */
function isBetter(one: readonly CarDay[], other: readonly CarDay[]): boolean {
  const served = people(one) - people(other);
  return served > 0 || (served === 0 && cost(one) < cost(other) - 1);
}

const people = (cars: readonly CarDay[]): number => new Set(cars.flatMap((car) => [...needsAboard(car)])).size;
const cost = (cars: readonly CarDay[]): number =>
  cars.reduce((sum, car) => sum + metresOf(car) + (isOut(car) ? METRES_A_CAR : 0), 0);
