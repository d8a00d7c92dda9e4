// SPDX-License-Identifier: AGPL-3.0-or-later
import { approximate } from './approximate.js';
import type { Point } from './distance.js';
import { isVague } from './precision.js';

/** Where a place is, as a reader may know it. */
export interface ShownSpot {
  /** Null where no more is known than its comune. */
  readonly at: Point | null;
  /** Whether it is the middle of its cell of the grid. */
  readonly isRough: boolean;
}

/** @param mayKnow whether the reader may know a home as well */
export function shownSpot({ lat, lon, isPublic }: Point & { readonly isPublic: boolean }, mayKnow: boolean): ShownSpot {
  const point = { lat, lon };
  if (isVague(point)) return { at: null, isRough: true };
  return mayKnow || isPublic ? { at: point, isRough: false } : { at: approximate(lat, lon), isRough: true };
}
