// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BestInsertion } from './best-insertion.js';
import type { RoundsProblem } from './rounds-problem.js';
import type { SearchRoute } from './search-route.js';
import { makeState, type SearchState } from './search-state.js';

/** Puts unserved requests back where it can. */
export type Repair = (state: SearchState, random: () => number) => SearchState;

const BLINK = 0.05;

/** Greedy, regret and one-by-one insertion (Ropke & Pisinger 2006; orders and blinks after Christiaens & Vanden Berghe 2020). */
export function repairsOf(problem: RoundsProblem, insertion: BestInsertion): readonly Repair[] {
  return [
    insertByRegret(insertion, 1, 0),
    insertByRegret(insertion, 2, 0),
    insertByRegret(insertion, 3, 0),
    insertByRegret(insertion, 2, 0.1),
    insertByRegret(insertion, 4, 0.1),
    insertOneByOne(problem, insertion),
  ];
}

/** Next is always the request that would lose most by waiting: the sum of its 2nd to `depth`th best routes' excess over the best. */
export function insertByRegret(insertion: BestInsertion, depth: number, noise: number): Repair {
  return (state, random) => {
    const routes = [...state.routes];
    let waiting = [...state.unserved];
    const unserved: number[] = [];
    const best = new Float64Array(depth);
    while (waiting.length > 0) {
      let chosen = -1;
      let chosenRoute = -1;
      let chosenWorth = Number.NEGATIVE_INFINITY;
      let chosenAdded = Number.POSITIVE_INFINITY;
      const hopeless: number[] = [];
      for (const [at, request] of waiting.entries()) {
        best.fill(UNREACHABLE);
        const route = bestRoute(insertion, routes, request, best);
        if (route < 0) {
          hopeless.push(request);
          continue;
        }
        const factor = noise > 0 ? 1 + noise * (random() * 2 - 1) : 1;
        let worth = depth === 1 ? -best[0]! * factor : 0;
        for (let rank = 1; rank < depth; rank++) worth += (best[rank]! - best[0]!) * factor;
        if (worth < chosenWorth || (worth === chosenWorth && best[0]! >= chosenAdded)) continue;
        [chosen, chosenRoute, chosenWorth, chosenAdded] = [at, route, worth, best[0]!];
      }
      if (hopeless.length > 0) unserved.push(...hopeless);
      if (chosen < 0) break;
      const request = waiting[chosen]!;
      routes[chosenRoute] = insertion.insert(routes[chosenRoute]!, request);
      waiting = waiting.filter((other) => other !== request && !hopeless.includes(other));
    }
    return makeState(routes, unserved);
  };
}

const UNREACHABLE = 1e5;

/** Index of the route where the request costs least, −1 for none; fills `best` with the least additions in order. */
function bestRoute(
  insertion: BestInsertion,
  routes: readonly SearchRoute[],
  request: number,
  best: Float64Array,
): number {
  let found = -1;
  let emptySeen = false;
  for (let index = 0; index < routes.length; index++) {
    const route = routes[index]!;
    if (route.requests.length === 0) {
      if (emptySeen) continue;
      emptySeen = true;
    }
    const added = insertion.addedDistance(route, request);
    if (added === Number.POSITIVE_INFINITY) continue;
    if (found < 0 || added < best[0]!) found = index;
    let rank = best.length - 1;
    if (added >= best[rank]!) continue;
    while (rank > 0 && best[rank - 1]! > added) {
      best[rank] = best[rank - 1]!;
      rank--;
    }
    best[rank] = added;
  }
  return found;
}

function insertOneByOne(problem: RoundsProblem, insertion: BestInsertion): Repair {
  const { requestCount: n, distance, earliest } = problem;
  const size = 2 * n + 2;
  const orders: readonly ((request: number, random: () => number) => number)[] = [
    (_request, random) => random(),
    (request) => -distance[request]! - distance[request * size + request + n]!,
    (request) => distance[request]!,
    (request) => earliest[request]!,
    (request) => -earliest[request]!,
  ];
  return (state, random) => {
    const order = orders[Math.floor(random() * orders.length)]!;
    const keyed = state.unserved
      .map((request) => ({ request, key: order(request, random) }))
      .sort((one, other) => one.key - other.key);
    const routes = [...state.routes];
    const unserved: number[] = [];
    for (const { request } of keyed) {
      let chosen = -1;
      let least = Number.POSITIVE_INFINITY;
      for (let index = 0; index < routes.length; index++) {
        if (random() < BLINK) continue;
        const added = insertion.addedDistance(routes[index]!, request);
        if (added < least) [chosen, least] = [index, added];
      }
      if (chosen < 0) unserved.push(request);
      else routes[chosen] = insertion.insert(routes[chosen]!, request);
    }
    return makeState(routes, unserved);
  };
}
