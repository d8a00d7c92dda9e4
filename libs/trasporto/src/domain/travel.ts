// SPDX-License-Identifier: AGPL-3.0-or-later
import { distanceMetres, type Point } from '@reciproca/territory';

/**
 * Crow-fly travel: hills and bends make roads longer than the straight line by this factor on average in the Langhe,
 * and country roads allow this speed. An estimate, stated as such wherever it is shown.
 */
export const CIRCUITY = 1.35;
export const METRES_PER_MINUTE = 45_000 / 60;
/** Getting in and out, once for each stop. */
export const STOP_MINUTES = 3;

/** Estimated minutes by car between two points. */
export function travelMinutes(from: Point, to: Point): number {
  return (distanceMetres(from, to) * CIRCUITY) / METRES_PER_MINUTE;
}

/** Estimated metres by road between two points. */
export function roadMetres(from: Point, to: Point): number {
  return distanceMetres(from, to) * CIRCUITY;
}

/**
 * How many minutes longer o→t becomes by way of p and q: d(o,p) + d(p,q) + d(q,t) − d(o,t).
 * Never negative: where the straight lines lie, the detour is nothing.
 */
export function detourMinutes(o: Point, t: Point, p: Point, q: Point): number {
  return Math.max(0, travelMinutes(o, p) + travelMinutes(p, q) + travelMinutes(q, t) - travelMinutes(o, t));
}
