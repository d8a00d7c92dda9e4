// SPDX-License-Identifier: AGPL-3.0-or-later

/** Of the sphere on which the generated column `listings.earth` lies. */
const EARTH_RADIUS_METRES = 6_378_168;

/** In degrees. */
export interface EarthPoint {
  readonly lat: number;
  readonly lon: number;
}

/** For `cube(…)`: three coordinates from the middle of the earth, in metres; what lies between two of them is the way as the crow flies. */
export function pointOnEarth({ lat, lon }: EarthPoint): number[] {
  const [north, east] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
  const onSphere = [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)];
  return onSphere.map((part) => part * EARTH_RADIUS_METRES);
}
