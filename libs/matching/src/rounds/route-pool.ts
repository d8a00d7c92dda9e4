// SPDX-License-Identifier: AGPL-3.0-or-later
import { ProgramBuilder } from '../solver/program-builder.js';
import { solveProgram } from '../solver/solve-program.js';
import type { SearchRoute } from './search-route.js';
import { makeState, type SearchState } from './search-state.js';

interface PooledRoute {
  readonly route: SearchRoute;
  /** Distance of the best state the route was part of. */
  readonly met: number;
}

const MOST_POOLED = 60_000;

/** The best order met for each set of requests, to be combined anew: what two states did well may fit together. */
export class RoutePool {
  private pooled = new Map<string, PooledRoute>();

  add(state: SearchState): void {
    const met = state.distance * (1 + state.unserved.length);
    for (const route of state.routes) {
      if (route.requests.length === 0) continue;
      const key = String.fromCharCode(...[...route.requests].sort((one, other) => one - other));
      const known = this.pooled.get(key);
      if (known && known.met <= met && known.route.distance <= route.distance) continue;
      this.pooled.set(key, {
        route: known && known.route.distance <= route.distance ? known.route : route,
        met: known ? Math.min(known.met, met) : met,
      });
    }
    if (this.pooled.size > MOST_POOLED) this.pooled = new Map(this.bestEntries(MOST_POOLED / 2));
  }

  /** The pooled routes that together serve the same requests as `start` in the least distance (a set partition); `start` when no better is found in time. */
  combine(start: SearchState, empty: SearchRoute, requestCount: number, most: number, seconds: number): SearchState {
    const columns = this.bestEntries(most).map(([, { route }]) => route);
    const used = start.routes.filter((route) => route.requests.length > 0);
    columns.push(...used);
    const program = new ProgramBuilder();
    const left = new Set(start.unserved);
    for (let request = 1; request <= requestCount; request++) program.addRow(left.has(request) ? 0 : 1, 1);
    program.addRow(0, start.routes.length);
    for (const route of columns) program.addColumn(-route.distance, 1, [...route.requests.map((request) => request - 1), requestCount]);
    const known = new Float64Array(columns.length).fill(1, columns.length - used.length);
    const { status, values } = solveProgram(program.build(true), { seconds, start: known });
    if (status !== 'optimal' && status !== 'feasible') return start;
    const routes = columns.filter((_, column) => values[column]! > 0.5);
    while (routes.length < start.routes.length) routes.push(empty);
    const carried = new Set(routes.flatMap((route) => route.requests));
    return makeState(routes, Array.from({ length: requestCount }, (_, at) => at + 1).filter((request) => !carried.has(request)));
  }

  private bestEntries(most: number): [string, PooledRoute][] {
    return [...this.pooled].sort(([, one], [, other]) => one.met - other.met).slice(0, most);
  }
}
