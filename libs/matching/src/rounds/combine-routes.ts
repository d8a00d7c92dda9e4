// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BestInsertion } from './best-insertion.js';
import type { RoundsProblem } from './rounds-problem.js';
import { type PooledRoute, reducedDistance, type RoutePool } from './route-pool.js';
import {
  missingFrom,
  type PartitionLimits,
  type RelaxedPartition,
  relaxPartition,
  solvePartition,
} from './route-partition.js';
import type { RouteTable, SearchRoute } from './search-route.js';
import { makeState, type SearchState } from './search-state.js';

export interface CombineTools {
  readonly problem: RoundsProblem;
  readonly pool: RoutePool;
  readonly table: RouteTable;
  readonly insertion: BestInsertion;
  readonly penalty: number;
}

const FIRST_COLUMNS = 1200;
const COLUMNS_A_ROUND = 600;
const MOST_ROUNDS = 60;
/** Columns of the whole-number programs, one after another: the small ones find soon what lets the large ones look at less. */
const WHOLE_COLUMNS = [250, 600, 1200, 2500];
const GROWN_A_ROUND = 150;
const TOLERANCE = 1e-6;
/** Part of the time kept for the whole-number program. */
const WHOLE_SHARE = 0.4;

/**
 * The best state made of routes met so far and of their near kin; null when none beats `best`. The relaxed partition is solved by columns
 * of least reduced distance (column generation with a heuristic pricing by single insertions and removals), then only columns
 * within its gap to `best` are left to choose from (after Parragh & Schmid 2013).
 */
export function combineRoutes(tools: CombineTools, best: SearchState, seconds: number): SearchState | null {
  const { problem, table, penalty } = tools;
  const limits: PartitionLimits = { requestCount: problem.requestCount, vehicles: problem.vehicles, penalty };
  const until = performance.now() + seconds * 1000;
  const start = best.routes.filter((route) => route.requests.length > 0);
  const known = best.distance + penalty * best.unserved.length;
  const relaxed = relaxOverPool(tools, limits, start, until - seconds * 1000 * WHOLE_SHARE);
  if (!relaxed || known - relaxed.least < TOLERANCE) return null;
  const chosen = chooseWhole(tools, limits, start, relaxed, known, until);
  const routes: SearchRoute[] = chosen.map(({ nodes }) => table.find(nodes) ?? table.empty);
  while (routes.length < problem.vehicles) routes.push(table.empty);
  return makeState(routes, missingFrom(problem.requestCount, routes));
}

function chooseWhole(
  { pool, penalty }: CombineTools,
  limits: PartitionLimits,
  start: readonly PooledRoute[],
  relaxed: RelaxedPartition,
  known: number,
  until: number,
): readonly PooledRoute[] {
  let [best, least] = [start, known];
  for (const [step, most] of WHOLE_COLUMNS.entries()) {
    const left = (until - performance.now()) / 1000;
    if (left <= 0 && step > 0) break;
    const near = pool.within(relaxed.worth, least - relaxed.least, most);
    const columns = [...new Set([...best, ...near])];
    best = solvePartition(limits, columns, best, Math.max(0.05, left / Math.min(2, WHOLE_COLUMNS.length - step)));
    least = best.reduce((sum, { distance }) => sum + distance, penalty * missingFrom(limits.requestCount, best).length);
    if (near.length < most || least - relaxed.least < TOLERANCE) break;
  }
  return best;
}

function relaxOverPool(tools: CombineTools, limits: PartitionLimits, start: readonly PooledRoute[], until: number) {
  const chosen = new Set<PooledRoute>([...tools.pool.latestWhole(FIRST_COLUMNS), ...start]);
  let relaxed = null;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const left = (until - performance.now()) / 1000;
    if (relaxed && left <= 0) break;
    const next = relaxPartition(limits, [...chosen], Math.max(0.1, left));
    if (!next) break;
    relaxed = next;
    growRoutes(tools, relaxed.worth, until);
    const entering = tools.pool
      .within(relaxed.worth, -TOLERANCE, COLUMNS_A_ROUND)
      .filter((route) => !chosen.has(route));
    if (entering.length === 0) break;
    for (const route of entering) chosen.add(route);
  }
  return relaxed;
}

/** Adds to the pool what the most promising routes become with one request more or one less. */
function growRoutes({ problem, pool, table, insertion }: CombineTools, worth: Float64Array, until: number): void {
  const { requestCount: n } = problem;
  for (const { nodes } of pool.within(worth, Number.POSITIVE_INFINITY, GROWN_A_ROUND)) {
    if (performance.now() > until) return;
    const route = table.find(nodes);
    if (!route) continue;
    const reduced = reducedDistance(route, worth);
    for (let request = 1; request <= n; request++) {
      if (route.requests.includes(request))
        table.find(nodes.filter((node) => node !== request && node !== request + n));
      else if (insertion.addedDistance(route, request) < worth[request]! - reduced) insertion.insert(route, request);
    }
  }
}
