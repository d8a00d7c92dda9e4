// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Xy } from './plane.js';

/** What two convex shapes have in common, both drawn counterclockwise (Sutherland and Hodgman). */
export function clipConvex(shape: readonly Xy[], by: readonly Xy[]): Xy[] {
  return by.reduce<Xy[]>((left, from, nth) => cutAlong(left, from, by[(nth + 1) % by.length] as Xy), [...shape]);
}

/** What lies to the left of a line. */
function cutAlong(shape: readonly Xy[], from: Xy, to: Xy): Xy[] {
  const side = ([x, y]: Xy): number => (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]);
  return shape.flatMap((one, nth) => {
    const before = shape.at(nth - 1) as Xy;
    const [here, there] = [side(one), side(before)];
    const crossing = here >= 0 !== there >= 0 ? [between(before, one, there / (there - here))] : [];
    return here >= 0 ? [...crossing, one] : crossing;
  });
}

function between(from: Xy, to: Xy, share: number): Xy {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}
