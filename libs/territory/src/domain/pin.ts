// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';
import { type Comune, currentComune, listComuni } from '../data/comuni.js';
import { distanceMetres, type Point } from './distance.js';
import { readPosition } from './position.js';

/** Homes and places of a comune lie hardly farther from its middle, even in the mountains. */
const FARTHEST_METRES = 9_000;
/** Nearer than this borders run as they like: another middle being closer says nothing. */
const SURE_METRES = 3_000;

/** A position as somebody wrote or pressed it, and whether they have been asked about it. */
export interface PinInput {
  readonly position?: string | undefined;
  readonly positionIsRight?: boolean | undefined;
}

/** Null where nothing was written. Throws `place.position_wrong`, `place.position_far`. */
export function readPin({ position, positionIsRight }: PinInput, comuneCode: string): Point | null {
  const point = readPosition(position, 'position');
  if (point && !positionIsRight) ensureNear(point, comuneCode, 'position');
  return point;
}

/** A point in the next valley, or in another region, is asked about. Throws `place.position_far`, which says how far, and where it is. */
export function ensureNear(point: Point, comuneCode: string, field: string): void {
  const comuni = listComuni();
  const written = comuni.find(({ code }) => code === comuneCode);
  if (!written) return;
  const named = currentComune(written);
  const nearest = nearestComune(point);
  // Each town it was made of is a middle of its own.
  const towns = comuni.filter((one) => currentComune(one).code === named.code);
  const metres = Math.min(...towns.map((town) => distanceMetres(point, town)));
  const isElsewhere = metres > FARTHEST_METRES || (metres > SURE_METRES && nearest.code !== named.code);
  if (!isElsewhere) return;
  const km = Math.max(1, Math.round(metres / 1000));
  throw new DomainError('place.position_far', 'invalid', { field, km, comune: named.name, nearest: nearest.name });
}

/** The comune of the town that is nearest, as it is called now. */
export function nearestComune(point: Point): Comune {
  const away = (one: Comune): number => distanceMetres(point, one);
  return currentComune(listComuni().reduce((best, one) => (away(one) < away(best) ? one : best)));
}
