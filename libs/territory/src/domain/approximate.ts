// SPDX-License-Identifier: AGPL-3.0-or-later
import { distanceMetres, type Point } from './distance.js';

/** About 500 metres at the latitude of Piedmont. */
const LAT_STEP = 0.0045;
const LON_STEP = 0.0064;

/**
 * The centre of the grid cell a point lies in. The grid never moves: noise drawn anew each time could be averaged away.
 * Two points of one cell give the same answer.
 */
export function approximate(lat: number, lon: number): Point {
  return { lat: centre(lat, LAT_STEP), lon: centre(lon, LON_STEP) };
}

/** Between the cells of two points: what is worked out from it tells nobody more than the grid does. */
export function approximateMetres(one: Point, other: Point): number {
  return distanceMetres(approximate(one.lat, one.lon), approximate(other.lat, other.lon));
}

function centre(degrees: number, step: number): number {
  return Number(((Math.floor(degrees / step) + 0.5) * step).toFixed(5));
}
