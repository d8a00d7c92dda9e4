// SPDX-License-Identifier: AGPL-3.0-or-later
import { Delaunay } from 'd3-delaunay';
import { clipConvex } from './clip-convex.js';
import type { GeoPoint } from './geo-point.js';
import { degreesOf, metresOf, type Xy } from './plane.js';

/** No cell reaches farther: at the edge of the region there is no neighbour that would end it. */
export const CELL_REACH_METRES = 9_000;
const CORNERS = 24;

/**
 * Around each point all that is nearer to it than to the others: where the true borders are not known,
 * that is how far a comune can be said to go. In the order of the points; two in one place share no cell.
 */
export function cellsOf(points: readonly GeoPoint[]): GeoPoint[][] {
  const middles = points.map(metresOf);
  const bounds = boundsOf(middles);
  const voronoi = Delaunay.from(middles as [number, number][]).voronoi(bounds);
  return middles.map((middle, at) => {
    // Closed (its last corner is its first) and clockwise where north is up, as no screen has it.
    const cell = (voronoi.cellPolygon(at) as Xy[] | null)?.slice(1) ?? [];
    return clipConvex(isLeftTurning(cell) ? cell : cell.toReversed(), roundAbout(middle)).map(degreesOf);
  });
}

function boundsOf(points: readonly Xy[]): [number, number, number, number] {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const beyond = 2 * CELL_REACH_METRES;
  return [Math.min(...xs) - beyond, Math.min(...ys) - beyond, Math.max(...xs) + beyond, Math.max(...ys) + beyond];
}

function isLeftTurning(shape: readonly Xy[]): boolean {
  return shape.reduce((area, [x, y], at) => area + x * next(shape, at)[1] - next(shape, at)[0] * y, 0) > 0;
}

function next(shape: readonly Xy[], at: number): Xy {
  return shape[(at + 1) % shape.length] as Xy;
}

function roundAbout([x, y]: Xy): Xy[] {
  return Array.from({ length: CORNERS }, (_, nth) => {
    const turn = (nth / CORNERS) * 2 * Math.PI;
    return [x + CELL_REACH_METRES * Math.cos(turn), y + CELL_REACH_METRES * Math.sin(turn)] as const;
  });
}
