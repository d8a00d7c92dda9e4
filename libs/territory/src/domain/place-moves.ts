// SPDX-License-Identifier: AGPL-3.0-or-later
import { distanceMetres } from './distance.js';
import type { Place } from './place.js';

type Whereabouts = Pick<Place, 'lat' | 'lon' | 'precision' | 'comuneCode'>;

/** Nearer than this it is the same door, better written down. */
const NEXT_DOOR_METRES = 100;

/** Whether who goes there has to go elsewhere: a position that is only known better now is none. */
export function isElsewhere(before: Whereabouts, after: Whereabouts): boolean {
  if (before.comuneCode !== after.comuneCode) return true;
  if (before.precision === 'comune' || after.precision === 'comune') return false;
  return distanceMetres(before, after) > NEXT_DOOR_METRES;
}
