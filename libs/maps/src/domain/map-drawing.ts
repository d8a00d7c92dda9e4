// SPDX-License-Identifier: AGPL-3.0-or-later
import { frameOf, type Frame } from './frame.js';
import type { GeoPoint, GroundArea } from './geo-point.js';
import type { Marker } from './number-markers.js';
import { boxOf, LABEL_SIZE, type Box, type Label, placeLabels } from './place-labels.js';
import type { Xy } from './plane.js';
import { scaleBarOf, type ScaleBar } from './scale-bar.js';
import { MARKER_HEIGHT, markerWidth, spreadMarkers } from './spread-markers.js';

/** Of a line, from the middle of a letter to where it stands. */
export const ON_LINE = 0.35;
const BESIDE_NUMBER = [1.7, -1];

/** What is to be drawn, in degrees. */
export interface MapFacts {
  /** Behind everything: what of it lies in the frame is drawn. */
  readonly ground: readonly GroundArea[];
  /** What stands in parts of the ground, by their id; the frame holds all of them. */
  readonly numbers?: ReadonlyMap<string, number> | undefined;
  readonly markers?: readonly Marker[] | undefined;
  /** What is driven, in order. */
  readonly way?: readonly GeoPoint[] | undefined;
  /** What the frame holds besides. */
  readonly around?: readonly GeoPoint[] | undefined;
  readonly leastMetres?: number | undefined;
}

export interface DrawnArea {
  readonly area: GroundArea;
  readonly corners: readonly Xy[];
  readonly middle: Xy;
  /** Null for what is only behind. */
  readonly number: number | null;
}

export interface DrawnMarker extends Marker {
  readonly place: Xy;
  readonly stands: Xy;
}

/** The same, on paper. */
export interface MapDrawing {
  readonly frame: Frame;
  readonly areas: readonly DrawnArea[];
  readonly markers: readonly DrawnMarker[];
  readonly way: readonly Xy[];
  readonly labels: readonly Label[];
  readonly scale: ScaleBar;
}

/** Null where there is nothing to make a frame of. */
export function drawMap({
  ground,
  numbers,
  markers = [],
  way = [],
  around = [],
  leastMetres,
}: MapFacts): MapDrawing | null {
  const shown = ground.filter(({ id }) => numbers?.has(id));
  const points = [...shown.flatMap(({ outline }) => outline), ...markers.map(({ at }) => at), ...way, ...around];
  const frame = frameOf(points, leastMetres);
  if (!frame) return null;
  const places = markers.map(({ at }) => frame.at(at));
  const stands = spreadMarkers(
    places,
    markers.map(({ text }) => markerWidth(text) / 2),
    frame,
  );
  const areas = ground
    .map((area) => ({
      area,
      corners: area.outline.map((corner) => frame.at(corner)),
      middle: frame.at(area.middle),
      number: numbers?.get(area.id) ?? null,
    }))
    .filter(({ corners }) => touches(corners, frame));
  return {
    frame,
    areas,
    way: way.map((point) => frame.at(point)),
    markers: markers.map((marker, at) => ({ ...marker, place: places[at] as Xy, stands: stands[at] as Xy })),
    labels: labelsOf(areas, markers, stands, frame),
    scale: scaleBarOf(frame),
  };
}

/** Names of what has something to say first; below or above the number that stands in the middle. */
function labelsOf(
  areas: readonly DrawnArea[],
  markers: readonly Marker[],
  stands: readonly Xy[],
  frame: Frame,
): Label[] {
  const numbers = areas.flatMap(({ number, middle: [x, y] }) =>
    number ? [boxOf({ text: String(number), x, y: y + LABEL_SIZE * ON_LINE })] : [],
  );
  const taken = [...numbers, ...markers.map(({ text }, at) => boxOfMarker(text, stands[at] as Xy)), scaleBox(frame)];
  const wanted = areas
    .toSorted((a, b) => (b.number ?? -1) - (a.number ?? -1))
    .flatMap(({ area: { name: text }, number, middle: [x, y] }) =>
      (number ? BESIDE_NUMBER : [ON_LINE]).map((lines) => ({ text, x, y: y + LABEL_SIZE * lines })),
    );
  return placeLabels(wanted, taken, frame);
}

function boxOfMarker(text: string, [x, y]: Xy): Box {
  const [halfWidth, halfHeight] = [markerWidth(text) / 2, MARKER_HEIGHT / 2];
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

/** Below, on the left. */
function scaleBox({ width, height }: Frame): Box {
  return { left: 0, right: width / 2, top: height - 34, bottom: height };
}

function touches(corners: readonly Xy[], { width, height }: Frame): boolean {
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return Math.max(...xs) > 0 && Math.min(...xs) < width && Math.max(...ys) > 0 && Math.min(...ys) < height;
}
