// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RoundsProblem } from './rounds-problem.js';

/** One route's times in minutes, by place in its nodes. */
export interface RouteSchedule {
  readonly begins: Float64Array;
  readonly waits: Float64Array;
  /** Of the request dropped at that place; 0 elsewhere. */
  readonly rideMinutes: Float64Array;
}

/**
 * The eight steps of Cordeau & Laporte (2003): leave as late as the forward time slack allows (the shortest duration), then delay each
 * pick-up as far as that lengthens neither the route nor a ride beyond its limit. `nodes` has both depots. The answer may break limits
 * where no schedule keeps them: see {@link keepsLimits}.
 */
export function scheduleRoute(problem: RoundsProblem, nodes: ArrayLike<number>): RouteSchedule {
  const { requestCount: n, earliest, latest, maxRideMinutes, serviceMinutes, travelMinutes } = problem;
  const size = 2 * n + 2;
  const length = nodes.length;
  const begins = new Float64Array(length);
  const waits = new Float64Array(length);
  const rideMinutes = new Float64Array(length);
  const places = new Int32Array(size);
  for (let place = 0; place < length; place++) places[nodes[place]!] = place;

  const update = (from: number): void => {
    for (let place = from + 1; place < length; place++) {
      const [before, node] = [nodes[place - 1]!, nodes[place]!];
      const arrival = begins[place - 1]! + serviceMinutes[before]! + travelMinutes[before * size + node]!;
      begins[place] = Math.max(arrival, earliest[node]!);
      waits[place] = begins[place]! - arrival;
      if (node > n && node < size - 1)
        rideMinutes[place] = begins[place]! - begins[places[node - n]!]! - serviceMinutes[node - n]!;
    }
  };
  const delay = (from: number): void => {
    let waited = 0;
    let slack = Number.POSITIVE_INFINITY;
    for (let place = from; place < length; place++) {
      const node = nodes[place]!;
      if (place > from) waited += waits[place]!;
      const isAboard = node > n && node < size - 1 && places[node - n]! < from;
      const room = Math.min(
        latest[node]! - begins[place]!,
        isAboard ? maxRideMinutes[node - n]! - rideMinutes[place]! : Number.POSITIVE_INFINITY,
      );
      slack = Math.min(slack, waited + Math.max(0, room));
    }
    const by = Math.min(slack, waited);
    if (by <= 0) return;
    begins[from] = begins[from]! + by;
    if (from > 0) waits[from] = waits[from]! + by;
    update(from);
  };

  begins[0] = earliest[nodes[0]!]!;
  update(0);
  delay(0);
  for (let place = 1; place < length - 1; place++) if (nodes[place]! <= n) delay(place);
  return { begins, waits, rideMinutes };
}

const LIMIT_TOLERANCE = 1e-7;

/** Whether a schedule keeps windows, ride limits and the longest duration. */
export function keepsLimits(
  problem: RoundsProblem,
  nodes: ArrayLike<number>,
  { begins, rideMinutes }: RouteSchedule,
): boolean {
  const { requestCount: n, earliest, latest, maxRideMinutes, maxRouteMinutes } = problem;
  if (begins[begins.length - 1]! - begins[0]! > maxRouteMinutes + LIMIT_TOLERANCE) return false;
  for (let place = 0; place < begins.length; place++) {
    const node = nodes[place]!;
    if (begins[place]! < earliest[node]! - LIMIT_TOLERANCE || begins[place]! > latest[node]! + LIMIT_TOLERANCE)
      return false;
    if (node > n && node <= 2 * n && rideMinutes[place]! > maxRideMinutes[node - n]! + LIMIT_TOLERANCE) return false;
  }
  return true;
}
