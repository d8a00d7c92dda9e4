// SPDX-License-Identifier: AGPL-3.0-or-later
import { approximateMetres, distanceMetres, type Point } from '@reciproca/territory';

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
  return minutesFor(roadMetres(from, to, pace), pace);
}

/** Estimated metres by road between two points. */
export function roadMetres(from: Point, to: Point, pace: Pace = DEFAULT_PACE): number {
  return distanceMetres(from, to) * pace.circuity;
}

/** What a cell of the grid is across, halved: as far as two points of one are apart, more or less. */
const HALF_CELL_METRES = 250;

/**
 * As `travelMinutes`, between the cells of the grid. An estimate loses nothing by it, and whatever neighbours are told of
 * hours, detours and who comes first tells them nothing of where in its cell a home is, asked from wherever.
 */
export function roughMinutes(from: Point, to: Point, pace: Pace = DEFAULT_PACE): number {
  return minutesFor(roughMetres(from, to, pace), pace);
}

/** As `roadMetres`, between the cells of the grid. */
export function roughMetres(from: Point, to: Point, pace: Pace = DEFAULT_PACE): number {
  if (from.lat === to.lat && from.lon === to.lon) return 0;
  return Math.max(approximateMetres(from, to), HALF_CELL_METRES) * pace.circuity;
}

const minutesFor = (metres: number, { speedKmh }: Pace): number => (metres / 1000 / speedKmh) * 60;

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
