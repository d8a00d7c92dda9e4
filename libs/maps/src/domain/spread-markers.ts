// SPDX-License-Identifier: AGPL-3.0-or-later
import { forceCollide, forceSimulation, forceX, forceY } from 'd3-force';
import type { Frame } from './frame.js';
import type { Xy } from './plane.js';

export const MARKER_HEIGHT = 28;
const LETTER = 9;
const ROUNDS = 120;

export function markerWidth(text: string): number {
  return Math.max(MARKER_HEIGHT, text.length * LETTER + 12);
}

/** Where markers stand so that none hides another: as near to their places as that goes, and inside the frame. Always the same for the same places. */
export function spreadMarkers(
  places: readonly Xy[],
  radii: readonly number[],
  { width, height }: Pick<Frame, 'width' | 'height'>,
): Xy[] {
  const nodes = places.map(([x, y]) => ({ x, y }));
  forceSimulation(nodes)
    .force('x', forceX<{ x: number; y: number }>((_, at) => places[at]?.[0] ?? 0).strength(0.08))
    .force('y', forceY<{ x: number; y: number }>((_, at) => places[at]?.[1] ?? 0).strength(0.08))
    .force('apart', forceCollide<{ x: number; y: number }>((_, at) => (radii[at] ?? 0) + 1).iterations(4))
    .stop()
    .tick(ROUNDS);
  return nodes.map(({ x, y }, at) => [within(x, radii[at] ?? 0, width), within(y, MARKER_HEIGHT / 2, height)]);
}

function within(value: number, margin: number, length: number): number {
  return Math.min(length - margin, Math.max(margin, value));
}
