// SPDX-License-Identifier: AGPL-3.0-or-later
import { geoMercator } from 'd3-geo';
import type { GeoPoint } from './geo-point.js';
import { degreesOf, metresOf, type Xy } from './plane.js';

/** Drawn so wide that on the narrowest phone letters are still read, and on a desk not shouted. */
export const WIDTH = 480;
const MARGIN = 34;
/** Height for width: neither a ribbon nor a tower. */
const FLATTEST = 0.6;
const TALLEST = 1.2;
/** Fewer metres across would claim to know more than is drawn. */
const LEAST_METRES = 2_000;

/** Where on paper what lies where on earth. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly metresWide: number;
  at(point: GeoPoint): Xy;
  /** What lies there. */
  under(xy: Xy): GeoPoint;
}

/** As large as all of the points need; around one of them where there is only one. Null without any. */
export function frameOf(points: readonly GeoPoint[], leastMetres = LEAST_METRES): Frame | null {
  if (points.length === 0) return null;
  const { corners, ratio } = spanOf(points.map(metresOf), leastMetres);
  const height = Math.round(WIDTH * ratio);
  const projection = geoMercator().fitExtent(
    [
      [MARGIN, MARGIN],
      [WIDTH - MARGIN, height - MARGIN],
    ],
    { type: 'MultiPoint', coordinates: corners.map(degreesOf).map(({ lat, lon }) => [lon, lat]) },
  );
  const under = (xy: Xy): GeoPoint => {
    const [lon, lat] = projection.invert?.([...xy]) ?? [0, 0];
    return { lat, lon };
  };
  const [west] = metresOf(under([0, height / 2]));
  const [east] = metresOf(under([WIDTH, height / 2]));
  return {
    width: WIDTH,
    height,
    metresWide: east - west,
    at: ({ lat, lon }) => projection([lon, lat]) ?? [0, 0],
    under,
  };
}

function spanOf(points: readonly Xy[], least: number): { corners: Xy[]; ratio: number } {
  const [x, y] = [points.map(([one]) => one), points.map(([, other]) => other)];
  const [west, width] = stretched(Math.min(...x), Math.max(...x), least);
  const [south, height] = stretched(Math.min(...y), Math.max(...y), least);
  const ratio = Math.min(TALLEST, Math.max(FLATTEST, height / width));
  return {
    ratio,
    corners: [
      [west, south],
      [west + width, south + height],
    ],
  };
}

function stretched(from: number, to: number, least: number): [from: number, length: number] {
  const length = Math.max(to - from, least);
  return [(from + to - length) / 2, length];
}
