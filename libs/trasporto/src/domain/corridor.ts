// SPDX-License-Identifier: AGPL-3.0-or-later
import { distanceMetres, type Point } from '@reciproca/territory';
import { DEFAULT_PACE, type Pace } from './travel.js';

/** A little less than a degree of latitude on the mean earth radius, so that the corridor is rather too wide than too narrow. */
const METRES_PER_DEGREE = 111_190;
/** Eight times that radius: the shortest way bows away from the straight line on the map by about D² over this. */
const BOW_METRES = 45_000_000;

/** Two corners of a rectangle, in degrees. */
export interface Corridor {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

/**
 * The smallest rectangle that surely holds every point a car from `o` to `t` can reach with the accepted detour:
 * around the ellipse with o and t as its foci, whose half-width is √((D+e)² − D²) / 2.
 */
export function corridorOf(o: Point, t: Point, detourMinutes: number, pace: Pace = DEFAULT_PACE): Corridor {
  const straight = distanceMetres(o, t);
  const extra = (detourMinutes * pace.speedKmh * 1000) / 60 / pace.circuity;
  const bow = straight ** 2 / BOW_METRES;
  const reach = Math.max(200, Math.sqrt(2 * straight * extra + extra * extra) / 2) + bow;
  const reachLat = reach / METRES_PER_DEGREE;
  // Degrees of longitude are shortest where the corridor lies farthest north.
  const reachLon = reachLat / Math.cos((Math.max(o.lat, t.lat) + reachLat) * (Math.PI / 180));
  return {
    south: Math.min(o.lat, t.lat) - reachLat,
    north: Math.max(o.lat, t.lat) + reachLat,
    west: Math.min(o.lon, t.lon) - reachLon,
    east: Math.max(o.lon, t.lon) + reachLon,
  };
}

/** The rectangle through two points and nothing more. */
export function boxAround(p: Point, q: Point): Corridor {
  return {
    south: Math.min(p.lat, q.lat),
    north: Math.max(p.lat, q.lat),
    west: Math.min(p.lon, q.lon),
    east: Math.max(p.lon, q.lon),
  };
}

/** As Postgres writes a box: longitude first. */
export function boxLiteral({ south, west, north, east }: Corridor): string {
  return `((${east},${north}),(${west},${south}))`;
}
