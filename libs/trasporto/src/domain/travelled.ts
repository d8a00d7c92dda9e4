// SPDX-License-Identifier: AGPL-3.0-or-later
import { matrixOf, type TravelMatrix, type Way } from '@reciproca/matching';
import type { Point } from '@reciproca/territory';
import { type Pace, roadMetres, roughMetres, roughMinutes, travelMinutes } from './travel.js';

/** Where minutes and metres come from: the straight line with a factor, or a routing engine that knows the roads. */
export type TravelSource = 'crow_fly' | 'valhalla';

/** Ways between points, each with whether it was measured on roads. */
export interface Travelled {
  readonly matrix: TravelMatrix;
  /** 1 where the way is one on roads, 0 where it is estimated; as the matrix, row after row. */
  readonly measured: Uint8Array;
}

/** Ways as the crow flies, none of them measured. */
export function crowFlies(points: readonly Point[], pace: Pace): Travelled {
  return estimated(points, (a, b) => ({ minutes: travelMinutes(a, b, pace), metres: roadMetres(a, b, pace) }));
}

/** The same from cell to cell of the grid, for what neighbours are told. */
export function crowFliesRoughly(points: readonly Point[], pace: Pace): Travelled {
  return estimated(points, (a, b) => ({ minutes: roughMinutes(a, b, pace), metres: roughMetres(a, b, pace) }));
}

function estimated(points: readonly Point[], wayBetween: (from: Point, to: Point) => Way): Travelled {
  const matrix = matrixOf(points.length, (from, to) => wayBetween(points[from] as Point, points[to] as Point));
  return { matrix, measured: new Uint8Array(points.length ** 2) };
}

/** Whether any of the ways is estimated; from a point to itself there is nothing to estimate. */
export function isEstimated({ matrix: { size }, measured }: Travelled): boolean {
  return measured.some((is, cell) => is === 0 && Math.floor(cell / size) !== cell % size);
}
