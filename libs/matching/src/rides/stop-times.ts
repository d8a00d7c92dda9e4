// SPDX-License-Identifier: AGPL-3.0-or-later
import { pointOf, windowOf } from './schedule-order.js';
import { minutesBetween, type TravelMatrix } from './travel-matrix.js';
import { isDrop, type StopCode, type Trip } from './trip.js';

/** For each stop of a trip: when it begins at the soonest, until when it may begin so that all after it is kept, and how long the car then stands. */
export interface StopTimes {
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
  readonly standing: Float64Array;
}

/** Earliest and latest times of the agreed order (Savelsbergh 1985), in minutes; how long the car stands about is left aside. */
export function stopTimes(trip: Trip, travel: TravelMatrix): StopTimes {
  const { order } = trip;
  const points = [trip.from, ...order.map((stop) => pointOf(trip, stop))];
  const leg = (k: number): number => minutesBetween(travel, points[k] as number, points[k + 1] as number);
  const standing = Float64Array.from(order, (stop) => (isDrop(stop) ? 0 : trip.stopMinutes));
  const [earliest, latest] = [new Float64Array(order.length), new Float64Array(order.length)];
  order.forEach((stop, k) => {
    const leaves = k === 0 ? trip.leavesWithin.opens : (earliest[k - 1] as number) + (standing[k - 1] as number);
    earliest[k] = Math.max(leaves + leg(k), windowOf(trip, stop).opens);
  });
  for (let k = order.length - 1; k >= 0; k -= 1) {
    const after = k === order.length - 1 ? Infinity : (latest[k + 1] as number) - leg(k + 1) - (standing[k] as number);
    latest[k] = Math.min(windowOf(trip, order[k] as StopCode).closes, after);
  }
  return { earliest, latest, standing };
}
