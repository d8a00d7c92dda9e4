// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TravelMatrix } from '@reciproca/matching';
import { type CarDay, drivingMinutesOf, withNeed } from './car-day.js';
import type { Leg, RideNeed } from './ride-need.js';

/** The car that drives least longer for somebody, with them in it; null where none can. */
export function bestCar(
  cars: readonly CarDay[],
  need: RideNeed,
  travel: TravelMatrix,
  legs?: readonly Leg[],
): CarDay | null {
  let best: { car: CarDay; added: number } | null = null;
  for (const before of cars) {
    const car = withNeed(before, need, travel, legs);
    const added = car ? drivingMinutesOf(car) - drivingMinutesOf(before) : Infinity;
    if (car && (!best || added < best.added)) best = { car, added };
  }
  return best?.car ?? null;
}
