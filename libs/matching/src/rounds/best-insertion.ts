// SPDX-License-Identifier: AGPL-3.0-or-later
import { earliestBegins, TIME_TOLERANCE } from './earliest-begins.js';
import type { RoundsProblem } from './rounds-problem.js';
import type { RouteTable, SearchRoute } from './search-route.js';

const PLACE_BITS = 10;
const PLACE_MASK = (1 << PLACE_BITS) - 1;

/** Finds where a request costs least in a route; looked up, not computed, when the same route was asked before. */
export class BestInsertion {
  private readonly trial: Int16Array;
  private readonly begins: Float64Array;
  private readonly places: Int32Array;

  constructor(
    private readonly problem: RoundsProblem,
    private readonly table: RouteTable,
  ) {
    const size = 2 * problem.requestCount + 2;
    this.trial = new Int16Array(size);
    this.begins = new Float64Array(size);
    this.places = new Int32Array(size);
  }

  /** The distance the best feasible insertion adds; Infinity when there is none. */
  addedDistance(route: SearchRoute, request: number): number {
    const known = route.insertDistance[request]!;
    return Number.isNaN(known) ? this.compute(route, request) : known;
  }

  /** The route with the request at its best places; only after `addedDistance` was finite. */
  insert(route: SearchRoute, request: number): SearchRoute {
    const packed = route.insertPlaces[request]!;
    const nodes = new Int16Array(route.nodes.length + 2);
    this.write(nodes, route.nodes, request, packed >> PLACE_BITS, packed & PLACE_MASK);
    const made = this.table.find(nodes);
    if (!made) throw new Error('The insertion was checked before');
    return made;
  }

  private write(into: Int16Array, nodes: Int16Array, request: number, pickupAfter: number, dropAfter: number): void {
    let at = 0;
    for (let place = 0; place < nodes.length; place++) {
      into[at++] = nodes[place]!;
      if (place === pickupAfter) into[at++] = request;
      if (place === dropAfter) into[at++] = request + this.problem.requestCount;
    }
  }

  private compute(route: SearchRoute, request: number): number {
    const {
      requestCount: n,
      capacity,
      demand,
      distance,
      travelMinutes,
      serviceMinutes,
      earliest,
      latest,
      maxRideMinutes,
    } = this.problem;
    const size = 2 * n + 2;
    const { nodes, load } = route;
    const last = nodes.length - 1;
    const pickup = request;
    const drop = request + n;
    const units = demand[pickup]!;
    const base = last === 1 ? distance[size - 1]! : 0;
    let best = Number.POSITIVE_INFINITY;
    for (let after = 0; after < last; after++) {
      const before = nodes[after]!;
      if (load[after]! + units > capacity) continue;
      const reached = route.earliest[after]! + serviceMinutes[before]! + travelMinutes[before * size + pickup]!;
      if (reached > latest[pickup]! + TIME_TOLERANCE) break;
      const next = nodes[after + 1]!;
      const pickupAdded =
        distance[before * size + pickup]! + distance[pickup * size + next]! - distance[before * size + next]!;
      // By the triangle inequality what follows can only come later and longer; where travel breaks it, good places may be missed, never limits.
      if (pickupAdded >= best) continue;
      let here = pickup;
      let time = Math.max(reached, earliest[pickup]!);
      if (
        time + serviceMinutes[pickup]! + travelMinutes[pickup * size + next]! >
        route.latest[after + 1]! + TIME_TOLERANCE
      )
        continue;
      let ridden = 0;
      for (let dropAfter = after; dropAfter < last; dropAfter++) {
        if (dropAfter > after) {
          const node = nodes[dropAfter]!;
          const leg = travelMinutes[here * size + node]!;
          ridden += leg + (here === pickup ? 0 : serviceMinutes[here]!);
          if (ridden > maxRideMinutes[request]! + TIME_TOLERANCE) break;
          time = Math.max(time + serviceMinutes[here]! + leg, route.earliest[dropAfter]!);
          if (time > route.latest[dropAfter]! + TIME_TOLERANCE || load[dropAfter]! + units > capacity) break;
          here = node;
        }
        const leg = travelMinutes[here * size + drop]!;
        const arrives = time + serviceMinutes[here]! + leg;
        if (arrives > latest[drop]! + TIME_TOLERANCE) break;
        if (ridden + leg + (here === pickup ? 0 : serviceMinutes[here]!) > maxRideMinutes[request]! + TIME_TOLERANCE)
          continue;
        const following = nodes[dropAfter + 1]!;
        const added =
          dropAfter === after
            ? distance[before * size + pickup]! +
              distance[pickup * size + drop]! +
              distance[drop * size + following]! -
              distance[before * size + following]! +
              base
            : pickupAdded +
              distance[here * size + drop]! +
              distance[drop * size + following]! -
              distance[here * size + following]!;
        if (added >= best) continue;
        const leaves = Math.max(arrives, earliest[drop]!) + serviceMinutes[drop]!;
        if (leaves + travelMinutes[drop * size + following]! > route.latest[dropAfter + 1]! + TIME_TOLERANCE) continue;
        this.write(this.trial, nodes, request, after, dropAfter);
        if (!earliestBegins(this.problem, this.trial, nodes.length + 2, this.begins, this.places)) continue;
        best = added;
        route.insertPlaces[request] = (after << PLACE_BITS) | dropAfter;
      }
    }
    route.insertDistance[request] = best;
    return best;
  }
}
