// SPDX-License-Identifier: AGPL-3.0-or-later
import { frameOf, WIDTH } from './frame.js';
import type { GeoPoint } from './geo-point.js';
import { degreesOf, metresOf, type Xy } from './plane.js';

/** In pixels of the page: where it was pressed is only known of a picture whose size is. */
export const PIN_SIZE = 320;
const CLOSEST_METRES = 300;
const FARTHEST_METRES = 60_000;
/** Of what is shown: eight presses lead across. */
const STEP = 1 / 8;

/** A square of ground around a point. */
export interface PinView extends GeoPoint {
  readonly metres: number;
}

const WAYS = { north: [0, 1], south: [0, -1], east: [1, 0], west: [-1, 0] } as const;
const ZOOMS = { closer: 0.5, farther: 2 } as const;
export const PIN_WAYS = Object.keys(WAYS) as (keyof typeof WAYS)[];
export const PIN_ZOOMS = Object.keys(ZOOMS) as (keyof typeof ZOOMS)[];
export type PinAct =
  { readonly pressed: Xy } | { readonly way: keyof typeof WAYS } | { readonly zoom: keyof typeof ZOOMS };

/** What is shown after that, and where the pin is then; null where it was only looked at. */
export function actOnPin(view: PinView, act: PinAct): { readonly view: PinView; readonly pin: GeoPoint | null } {
  if ('zoom' in act) return { view: { ...view, metres: bounded(view.metres * ZOOMS[act.zoom]) }, pin: null };
  const pin = rounded('way' in act ? stepped(view, WAYS[act.way]) : pressed(view, act.pressed));
  const metres = 'way' in act ? view.metres : bounded(view.metres * ZOOMS.closer);
  return { view: { ...pin, metres }, pin };
}

export function frameOfPin({ metres, ...centre }: PinView) {
  return frameOf([centre], metres);
}

function stepped({ metres, ...centre }: PinView, [east, north]: readonly [number, number]): GeoPoint {
  const [x, y] = metresOf(centre);
  return degreesOf([x + east * metres * STEP, y + north * metres * STEP]);
}

/** By keyboard a picture is pressed at its corner, whatever is meant: then it is the middle. */
function pressed(view: PinView, [x, y]: Xy): GeoPoint {
  if (x === 0 && y === 0) return view;
  const scale = WIDTH / PIN_SIZE;
  return frameOfPin(view)?.under([x * scale, y * scale]) ?? view;
}

function bounded(metres: number): number {
  return Math.min(FARTHEST_METRES, Math.max(CLOSEST_METRES, metres));
}

/** To a metre: more would be claimed than anybody can press. */
function rounded({ lat, lon }: GeoPoint): GeoPoint {
  return { lat: Number(lat.toFixed(5)), lon: Number(lon.toFixed(5)) };
}
