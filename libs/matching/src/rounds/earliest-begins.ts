// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RoundsProblem } from './rounds-problem.js';

export const TIME_TOLERANCE = 1e-9;

/**
 * Writes into `begins` the earliest begin of service at each of the first `length` places of `nodes` (a whole route, depots included)
 * that keeps windows, ride limits and the route's longest duration; answers whether there is one. Exact: the least solution of a system
 * of difference constraints, raised pass after pass (Bellman-Ford; for dial-a-ride see Hunsaker & Savelsbergh 2002).
 * `places` is room for one number a node.
 */
export function earliestBegins(
  problem: RoundsProblem,
  nodes: ArrayLike<number>,
  length: number,
  begins: Float64Array,
  places: Int32Array,
): boolean {
  const { requestCount: n, serviceMinutes, travelMinutes, earliest, latest, maxRideMinutes, maxRouteMinutes } = problem;
  const size = 2 * n + 2;
  const last = length - 1;
  let previous = nodes[0]!;
  let time = earliest[previous]!;
  begins[0] = time;
  for (let place = 1; place < length; place++) {
    const node = nodes[place]!;
    time += serviceMinutes[previous]! + travelMinutes[previous * size + node]!;
    if (time < earliest[node]!) time = earliest[node]!;
    else if (time > latest[node]! + TIME_TOLERANCE) return false;
    begins[place] = time;
    places[node] = place;
    previous = node;
  }
  for (let pass = 0; pass < length; pass++) {
    let from = length;
    const start = begins[last]! - maxRouteMinutes;
    if (start > begins[0]! + TIME_TOLERANCE) {
      if (start > latest[nodes[0]!]! + TIME_TOLERANCE) return false;
      begins[0] = start;
      from = 0;
    }
    for (let place = last - 1; place > 1; place--) {
      const node = nodes[place]!;
      if (node <= n) continue;
      const pickup = node - n;
      const pickupPlace = places[pickup]!;
      const needed = begins[place]! - maxRideMinutes[pickup]! - serviceMinutes[pickup]!;
      if (needed <= begins[pickupPlace]! + TIME_TOLERANCE) continue;
      if (needed > latest[pickup]! + TIME_TOLERANCE) return false;
      begins[pickupPlace] = needed;
      if (pickupPlace < from) from = pickupPlace;
    }
    if (from === length) return true;
    for (let place = from + 1; place < length; place++) {
      const before = nodes[place - 1]!;
      const node = nodes[place]!;
      const reached = begins[place - 1]! + serviceMinutes[before]! + travelMinutes[before * size + node]!;
      if (reached <= begins[place]!) continue;
      if (reached > latest[node]! + TIME_TOLERANCE) return false;
      begins[place] = reached;
    }
  }
  return false;
}
