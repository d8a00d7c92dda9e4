// SPDX-License-Identifier: AGPL-3.0-or-later
import type { GeoPoint } from './geo-point.js';

/** Where something is, as far as the reader may know and anybody does. */
export interface MapSpot {
  /** Null where no more is known than the comune: it is drawn nowhere. */
  readonly at: GeoPoint | null;
  /** Whether it is the middle of a cell of the grid. */
  readonly isRough: boolean;
}

export interface Marker extends MapSpot {
  readonly at: GeoPoint;
  /** What stands in it: `3`, or `1, 6` where one comes back. */
  readonly text: string;
}

/** One marker for each place, with the numbers of all that is there: the first is 1. */
export function numberMarkers(spots: readonly MapSpot[]): Marker[] {
  const markers = new Map<string, Marker>();
  for (const [nth, { at, isRough }] of spots.entries()) {
    if (!at) continue;
    const key = `${at.lat} ${at.lon}`;
    const before = markers.get(key);
    markers.set(key, { at, isRough, text: before ? `${before.text}, ${nth + 1}` : `${nth + 1}` });
  }
  return [...markers.values()];
}
