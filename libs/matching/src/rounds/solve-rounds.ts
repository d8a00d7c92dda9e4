// SPDX-License-Identifier: AGPL-3.0-or-later
import { seededRandom } from '../random/seeded-random.js';
import { assignmentBound } from './assignment-bound.js';
import { earliestBegins } from './earliest-begins.js';
import { searchNeighbourhoods, searchTools } from './neighbourhood-search.js';
import type { RoundsOptions, RoundsProblem, RoundsSolution, ScheduledRoute } from './rounds-problem.js';
import { keepsLimits, scheduleRoute } from './schedule-route.js';
import type { SearchRoute } from './search-route.js';
import type { SearchState } from './search-state.js';
import { tightenWindows } from './tighten-windows.js';

export const DEFAULT_SEED = 1;
/** What is left of the cap is for what comes around the search. */
const SEARCH_SHARE = 0.97;
const LEAST_SECONDS = 0.01;
const PROVED_WITHIN = 1e-7;

/**
 * Routes that serve as many requests as it can, then as short as it can, within the time cap: feasible always, and honest about the gap.
 * Blocks its thread; `loadSolver()` must come first.
 */
export function solveRounds(problem: RoundsProblem, options: RoundsOptions): RoundsSolution {
  const started = performance.now();
  const tightened = tightenWindows(problem);
  const bound = assignmentBound(tightened);
  const spent = (performance.now() - started) / 1000;
  const { best, iterations } = searchNeighbourhoods(searchTools(tightened), {
    seconds: Math.max(LEAST_SECONDS, options.seconds * SEARCH_SHARE - spent),
    maxIterations: options.maxIterations ?? Number.POSITIVE_INFINITY,
    random: seededRandom(options.seed ?? DEFAULT_SEED),
  });
  return solutionOf(tightened, best, { started, bound, iterations });
}

export interface SearchRecord {
  /** `performance.now()` when the work began. */
  readonly started: number;
  readonly bound: number | null;
  readonly iterations: number;
}

/** Where a search ended, with times for every stop. */
export function solutionOf(
  problem: RoundsProblem,
  best: SearchState,
  { started, bound, iterations }: SearchRecord,
): RoundsSolution {
  const routes = best.routes.filter((route) => route.requests.length > 0).map((route) => scheduled(problem, route));
  const objective = routes.reduce((sum, route) => sum + route.distance, 0);
  const servesAll = best.unserved.length === 0;
  const gap = servesAll && bound !== null ? gapOf(objective, bound) : null;
  return {
    routes,
    unserved: [...best.unserved].sort((one, other) => one - other),
    objective,
    bound,
    gap,
    milliseconds: performance.now() - started,
    iterations,
  };
}

function gapOf(objective: number, bound: number): number {
  if (objective - bound <= PROVED_WITHIN * Math.max(1, objective)) return 0;
  return (objective - bound) / objective;
}

function scheduled(problem: RoundsProblem, { nodes, distance }: SearchRoute): ScheduledRoute {
  const schedule = scheduleRoute(problem, nodes);
  let { begins } = schedule;
  if (!keepsLimits(problem, nodes, schedule)) {
    begins = new Float64Array(nodes.length);
    earliestBegins(problem, nodes, nodes.length, begins, new Int32Array(2 * problem.requestCount + 2));
  }
  return { nodes: Array.from(nodes), begins: Array.from(begins), distance };
}
