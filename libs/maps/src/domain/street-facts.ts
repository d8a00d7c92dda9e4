// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Frame } from './frame.js';
import type { GeoPoint } from './geo-point.js';
import type { MapDrawing } from './map-drawing.js';
import type { Marker } from './number-markers.js';
import { degreesOf, metresOf } from './plane.js';

/** Of the grid in which people live who do not know each other. */
const CELL_METRES = 500;
const CLOSEST = 18;
/** With the names of streets, and a cell of the grid as large as a hand: closer would show a door that nobody was told. */
const CLOSEST_ROUGH = 15;

type Degrees = readonly [lat: number, lon: number];

/** The same map for the island that lays streets under it. */
export interface StreetFacts {
  /** South-west and north-east. */
  readonly bounds: readonly [Degrees, Degrees];
  readonly closest: number;
  readonly marks: readonly StreetMark[];
  readonly way: readonly Degrees[];
}

export interface StreetMark {
  readonly at: Degrees;
  readonly text: string;
  /** The corners of its cell, where no more than that is known. */
  readonly cell: readonly [Degrees, Degrees] | null;
}

export function streetFactsOf({ frame, markers }: MapDrawing, way: readonly GeoPoint[] = []): StreetFacts {
  return {
    bounds: boundsOf(frame),
    closest: markers.some(({ isRough }) => isRough) ? CLOSEST_ROUGH : CLOSEST,
    marks: marksOf(markers),
    way: way.map(pairOf),
  };
}

/** One for each place: on streets nothing is moved aside, so that one would hide the other. */
function marksOf(markers: readonly Marker[]): StreetMark[] {
  const marks = new Map<string, StreetMark>();
  for (const { at, text, isRough } of markers) {
    const place = pairOf(at);
    const before = marks.get(place.join());
    marks.set(place.join(), {
      at: place,
      text: before ? `${before.text}, ${text}` : text,
      cell: isRough ? cellAround(at) : null,
    });
  }
  return [...marks.values()];
}

function boundsOf({ width, height, under }: Frame): readonly [Degrees, Degrees] {
  return [pairOf(under([0, height])), pairOf(under([width, 0]))];
}

function cellAround(middle: GeoPoint): readonly [Degrees, Degrees] {
  const [x, y] = metresOf(middle);
  const corner = (side: 1 | -1) => pairOf(degreesOf([x + (side * CELL_METRES) / 2, y + (side * CELL_METRES) / 2]));
  return [corner(-1), corner(1)];
}

function pairOf({ lat, lon }: GeoPoint): Degrees {
  return [Number(lat.toFixed(5)), Number(lon.toFixed(5))];
}
