// SPDX-License-Identifier: AGPL-3.0-or-later
import type { GeoPoint } from './geo-point.js';

export interface NumberedPlace {
  readonly at: GeoPoint;
  /** Whether no more is known of it than a cell of the grid. */
  readonly isRough: boolean;
}

export interface Marker extends NumberedPlace {
  /** What stands in it: `3`, or `1, 6` where one comes back. */
  readonly text: string;
}

/** One marker for each place, with the numbers of all that is there: the first is 1. */
export function numberMarkers(places: readonly NumberedPlace[]): Marker[] {
  const numbers = new Map<string, Marker>();
  for (const [nth, { at, isRough }] of places.entries()) {
    const key = `${at.lat} ${at.lon}`;
    const before = numbers.get(key);
    numbers.set(key, { at, isRough, text: before ? `${before.text}, ${nth + 1}` : `${nth + 1}` });
  }
  return [...numbers.values()];
}
