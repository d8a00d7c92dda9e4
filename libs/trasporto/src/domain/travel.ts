// SPDX-License-Identifier: AGPL-3.0-or-later
import { distanceMetres, type Point } from '@reciproca/territory';

/**
 * Crow-fly travel: hills and bends make roads longer than the straight line by `circuity`, and the roads allow `speedKmh`.
 * An estimate, stated as such wherever it is shown. Each ente may set its own: mountains are slower than the Langhe.
 */
export interface Pace {
  readonly circuity: number;
  readonly speedKmh: number;
}
/** On average in the Langhe. */
export const DEFAULT_PACE: Pace = { circuity: 1.35, speedKmh: 45 };
/** Getting in, once for each pick-up. */
export const STOP_MINUTES = 3;
/** How long a car may stand for somebody who is not ready yet. */
export const MOST_CAR_WAIT_MINUTES = 5;

/** What tells how long a way is says it in whole steps: to the minute, several of them would tell where somebody lives. */
export const RIDE_STEP_MINUTES = 5;
export const inRideSteps = (minutes: number): number => Math.ceil(minutes / RIDE_STEP_MINUTES) * RIDE_STEP_MINUTES;

/** Estimated minutes by car between two points. */
export function travelMinutes(from: Point, to: Point, pace: Pace = DEFAULT_PACE): number {
  return (roadMetres(from, to, pace) / 1000 / pace.speedKmh) * 60;
}

/** Estimated metres by road between two points. */
export function roadMetres(from: Point, to: Point, pace: Pace = DEFAULT_PACE): number {
  return distanceMetres(from, to) * pace.circuity;
}

/**
 * How many minutes longer o→t becomes by way of p and q: d(o,p) + d(p,q) + d(q,t) − d(o,t).
 * Never negative: where the straight lines lie, the detour is nothing.
 */
export function detourMinutes(o: Point, t: Point, p: Point, q: Point, pace: Pace = DEFAULT_PACE): number {
  return Math.max(
    0,
    travelMinutes(o, p, pace) + travelMinutes(p, q, pace) + travelMinutes(q, t, pace) - travelMinutes(o, t, pace),
  );
}
