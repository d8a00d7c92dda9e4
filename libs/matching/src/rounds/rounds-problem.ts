// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * A dial-a-ride problem (Cordeau & Laporte 2003): n requests, each carried from a pick-up to a drop by one of several equal vehicles.
 * Nodes are numbered 0 (start), 1..n (pick-ups), n+1..2n (drops, in the pick-ups' order), 2n+1 (end); node arrays have 2n+2 places.
 * Minutes are counted from any common midnight. Plain data: it survives structured cloning.
 */
export interface RoundsProblem {
  readonly vehicles: number;
  /** In the unit of `demand`: seats, crates, kilograms. */
  readonly capacity: number;
  /** From leaving the start to reaching the end. */
  readonly maxRouteMinutes: number;
  readonly requestCount: number;
  /** From the end of service at the pick-up to the begin of service at the drop; place r is request r (1..n), place 0 is unused. */
  readonly maxRideMinutes: Float64Array;
  readonly serviceMinutes: Float64Array;
  /** Positive at a pick-up, the same negative at its drop. */
  readonly demand: Float64Array;
  /** Earliest and latest begin of service; who comes early waits. */
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
  /** Row by row, (2n+2)². */
  readonly travelMinutes: Float64Array;
  /** What is minimised, row by row, (2n+2)². */
  readonly distance: Float64Array;
}

export interface RoundsOptions {
  /** Time cap. */
  readonly seconds: number;
  /** The same seed and `maxIterations` give the same routes when the time cap is not what ends the search. */
  readonly seed?: number;
  readonly maxIterations?: number;
}

export interface ScheduledRoute {
  /** From node 0 to node 2n+1. */
  readonly nodes: readonly number[];
  /** Begin of service at each of `nodes`, in minutes. */
  readonly begins: readonly number[];
  readonly distance: number;
}

export interface RoundsSolution {
  /** Used vehicles only. */
  readonly routes: readonly ScheduledRoute[];
  /** Requests (1..n) that no route carries; empty when all are served. */
  readonly unserved: readonly number[];
  /** Total distance of the routes. */
  readonly objective: number;
  /** No solution that serves every request is shorter; null when none is known. */
  readonly bound: number | null;
  /** (objective − bound) / objective; null while a request is unserved or no bound is known; 0 means proved optimal. */
  readonly gap: number | null;
  readonly milliseconds: number;
  readonly iterations: number;
}
