// SPDX-License-Identifier: AGPL-3.0-or-later
import { earliestBegins } from './earliest-begins.js';
import type { RoundsProblem } from './rounds-problem.js';
import type { RoutePool } from './route-pool.js';

/** A feasible route of the search with all that insertions into it need. Never changed once made. */
export interface SearchRoute {
  /** Depots included. */
  readonly nodes: Int16Array;
  readonly requests: readonly number[];
  readonly distance: number;
  /** Earliest begins that keep everything; latest begins that keep the windows; load when leaving. By place in `nodes`. */
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
  readonly load: Float64Array;
  /** Remembered by request: the added distance of the best insertion (NaN unknown, Infinity none) and its two places, packed. */
  readonly insertDistance: Float64Array;
  readonly insertPlaces: Int32Array;
}

const MOST_KEPT = 40_000;

/** Routes by their order of nodes, each evaluated once: the same routes come back thousands of times in a search. */
export class RouteTable {
  private readonly kept = new Map<number, SearchRoute | Int16Array>();
  private readonly begins: Float64Array;
  private readonly places: Int32Array;
  readonly empty: SearchRoute;

  constructor(
    private readonly problem: RoundsProblem,
    /** Learns every feasible route. */
    private readonly pool: RoutePool,
  ) {
    const size = 2 * problem.requestCount + 2;
    this.begins = new Float64Array(size);
    this.places = new Int32Array(size);
    this.empty = this.evaluate(Int16Array.of(0, size - 1), 0) ?? this.unusable();
  }

  /** The route with these nodes, depots included; null when no schedule keeps all limits. The load is the caller's to watch. */
  find(nodes: Int16Array): SearchRoute | null {
    if (nodes.length === 2) return this.empty;
    const key = hashOf(nodes);
    const known = this.kept.get(key);
    if (known !== undefined) {
      const isFeasible = !(known instanceof Int16Array);
      if (isSame(isFeasible ? known.nodes : known, nodes)) return isFeasible ? known : null;
    }
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    return this.evaluate(nodes, key);
  }

  private evaluate(nodes: Int16Array, key: number): SearchRoute | null {
    const length = nodes.length;
    const route = earliestBegins(this.problem, nodes, length, this.begins, this.places) ? this.describe(nodes) : null;
    this.kept.set(key, route ?? nodes);
    if (route && route.requests.length > 0)
      this.pool.add({ nodes, requests: route.requests, distance: route.distance });
    return route;
  }

  private describe(nodes: Int16Array): SearchRoute {
    const { requestCount: n, distance, latest: late, serviceMinutes, travelMinutes, demand } = this.problem;
    const size = 2 * n + 2;
    const length = nodes.length;
    const latest = new Float64Array(length);
    const load = new Float64Array(length);
    latest[length - 1] = late[size - 1]!;
    let total = 0;
    for (let place = length - 2; place >= 0; place--) {
      const node = nodes[place]!;
      const arc = node * size + nodes[place + 1]!;
      latest[place] = Math.min(late[node]!, latest[place + 1]! - travelMinutes[arc]! - serviceMinutes[node]!);
      total += distance[arc]!;
    }
    for (let place = 1; place < length; place++) load[place] = load[place - 1]! + demand[nodes[place]!]!;
    const requests: number[] = [];
    for (const node of nodes) if (node > 0 && node <= n) requests.push(node);
    return {
      nodes,
      requests,
      // A vehicle that stays at home drives nothing, even when start and end lie apart.
      distance: length === 2 ? 0 : total,
      earliest: this.begins.slice(0, length),
      latest,
      load,
      insertDistance: new Float64Array(n + 1).fill(Number.NaN),
      insertPlaces: new Int32Array(n + 1),
    };
  }

  private unusable(): SearchRoute {
    this.begins.fill(0);
    const route = this.describe(Int16Array.of(0, 2 * this.problem.requestCount + 1));
    route.insertDistance.fill(Number.POSITIVE_INFINITY);
    return route;
  }
}

/** 53 bits of a polynomial hash; two orders that share it are told apart by {@link isSame}. */
function hashOf(nodes: Int16Array): number {
  let low = 0;
  let high = 7;
  for (let place = 0; place < nodes.length; place++) {
    const node = nodes[place]!;
    low = (Math.imul(low, 0x01000193) + node) | 0;
    high = (Math.imul(high, 0x2c1b3c6d) ^ node) | 0;
    high ^= high >>> 15;
  }
  return (high >>> 11) * 0x1_0000_0000 + (low >>> 0);
}

function isSame(one: Int16Array, other: Int16Array): boolean {
  if (one.length !== other.length) return false;
  for (let place = 0; place < one.length; place++) if (one[place] !== other[place]) return false;
  return true;
}
