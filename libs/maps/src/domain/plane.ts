// SPDX-License-Identifier: AGPL-3.0-or-later
import type { GeoPoint } from './geo-point.js';

export type Xy = readonly [x: number, y: number];

const METRES_A_DEGREE = 111_195;
/** Piedmont lies around it: a few hundred kilometres from there nothing is off by more than some per cent. */
const SHRINK = Math.cos((45 * Math.PI) / 180);

/** Metres east and north, as good as flat over one region. */
export function metresOf({ lat, lon }: GeoPoint): Xy {
  return [lon * SHRINK * METRES_A_DEGREE, lat * METRES_A_DEGREE];
}

export function degreesOf([east, north]: Xy): GeoPoint {
  return { lat: north / METRES_A_DEGREE, lon: east / METRES_A_DEGREE / SHRINK };
}
