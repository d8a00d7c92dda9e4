// SPDX-License-Identifier: AGPL-3.0-or-later
import { seededRandom } from '../random/seeded-random.js';
import { combineRoutes, type CombineTools } from './combine-routes.js';
import { type SearchLegs, searchNeighbourhoods, searchTools } from './neighbourhood-search.js';
import { type PackedRoutes, packRoutes, unpackRoutes } from './packed-routes.js';
import { missingFrom, relaxPartition } from './route-partition.js';
import type { RoundsProblem } from './rounds-problem.js';
import { makeState, type SearchState } from './search-state.js';

/** A part of a search that several threads do together. Plain data. */
export interface SearchLeg {
  /** With its windows tightened. */
  readonly problem: RoundsProblem;
  readonly seconds: number;
  readonly seed: number;
  readonly legs: SearchLegs;
  /** The best so far; empty at the start. */
  readonly start: PackedRoutes;
  /** Routes others have met. */
  readonly known: PackedRoutes;
}

export interface SearchLegResult {
  readonly best: PackedRoutes;
  /** Routes worth telling the others. */
  readonly known: PackedRoutes;
  readonly iterations: number;
}

const MOST_TOLD = 5000;
const RELAXED_OVER = 1500;
const RELAX_SECONDS = 0.5;

/** Searches on its own from where it is told to; blocks its thread. */
export function searchLeg({ problem, seconds, seed, legs, start, known }: SearchLeg): SearchLegResult {
  const tools = searchTools(problem);
  unpackRoutes(problem, tools.table, known);
  const from = start.length > 0 ? stateOf(tools, start) : undefined;
  const limits = {
    seconds,
    maxIterations: Number.POSITIVE_INFINITY,
    random: seededRandom(seed),
    legs,
    ...(from && { start: from }),
  };
  const { best, iterations } = searchNeighbourhoods(tools, limits);
  return { best: packRoutes(used(best)), known: packRoutes(worthTelling(tools, best)), iterations };
}

/** The best that the routes of all threads make together, never worse than `start`; blocks its thread. */
export function combineLegs({
  problem,
  seconds,
  start,
  known,
}: Pick<SearchLeg, 'problem' | 'seconds' | 'start' | 'known'>): PackedRoutes {
  const tools = searchTools(problem);
  const begun = stateOf(tools, start);
  tools.pool.addWhole(unpackRoutes(problem, tools.table, known));
  return packRoutes(used(combineRoutes(tools, begun, seconds) ?? begun));
}

const used = ({ routes }: SearchState) => routes.filter(({ requests }) => requests.length > 0);

/** The state these routes make, with vehicles that stay at home. */
export function stateOf(
  { problem, table }: Pick<CombineTools, 'problem' | 'table'>,
  packed: PackedRoutes,
): SearchState {
  const routes = unpackRoutes(problem, table, packed);
  while (routes.length < problem.vehicles) routes.push(table.empty);
  return makeState(routes, missingFrom(problem.requestCount, routes));
}

/** Parts of whole solutions, and what the relaxed partition would look at next. */
function worthTelling({ problem, pool, penalty }: CombineTools, best: SearchState) {
  const { requestCount, vehicles } = problem;
  const whole = pool.latestWhole(MOST_TOLD);
  const columns = [...new Set([...used(best), ...whole.slice(-RELAXED_OVER)])];
  const relaxed = relaxPartition({ requestCount, vehicles, penalty }, columns, RELAX_SECONDS);
  const near = relaxed ? pool.within(relaxed.worth, Math.max(0, best.distance - relaxed.least), MOST_TOLD) : [];
  return [...new Set([...near, ...whole])];
}
