// SPDX-License-Identifier: AGPL-3.0-or-later

/** A point on the earth in degrees, WGS 84. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

const EARTH_RADIUS_METRES = 6_371_008.8;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres between two points as the crow flies (haversine formula on the mean earth radius; wrong by 0.5 % at most). */
export function distanceMetres(from: Point, to: Point): number {
  const halfLat = Math.sin(radians(to.lat - from.lat) / 2);
  const halfLon = Math.sin(radians(to.lon - from.lon) / 2);
  const chord = halfLat ** 2 + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * halfLon ** 2;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Written down and read again: degrees on a form have fewer digits. */
export function isSamePoint(one: Point, other: Point): boolean {
  return distanceMetres(one, other) < 2;
}
