// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RoundsProblem } from './rounds-problem.js';
import type { RouteTable, SearchRoute } from './search-route.js';

/** Where a search stands: one route a vehicle (empty ones too) and the requests nobody carries. Never changed once made. */
export interface SearchState {
  readonly routes: readonly SearchRoute[];
  readonly unserved: readonly number[];
  readonly distance: number;
}

export function makeState(routes: readonly SearchRoute[], unserved: readonly number[]): SearchState {
  let distance = 0;
  for (const route of routes) distance += route.distance;
  return { routes, unserved, distance };
}

/** More served first, then shorter. */
export function isBetter(one: SearchState, other: SearchState): boolean {
  if (one.unserved.length !== other.unserved.length) return one.unserved.length < other.unserved.length;
  return one.distance < other.distance - 1e-7;
}

/** The state without these requests. Where travel breaks the triangle inequality a shortened route may fail: then all of it is taken out. */
export function withoutRequests(
  problem: RoundsProblem,
  table: RouteTable,
  state: SearchState,
  requests: ReadonlySet<number>,
): SearchState {
  const { requestCount: n } = problem;
  const unserved = [...state.unserved];
  const routes = state.routes.map((route) => {
    const removed = route.requests.filter((request) => requests.has(request));
    if (removed.length === 0) return route;
    const kept = route.nodes.filter((node) => !requests.has(node > n ? node - n : node));
    const shorter = table.find(kept);
    unserved.push(...(shorter ? removed : route.requests));
    return shorter ?? table.empty;
  });
  return makeState(routes, unserved);
}
