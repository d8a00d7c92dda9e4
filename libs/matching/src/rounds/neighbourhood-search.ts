// SPDX-License-Identifier: AGPL-3.0-or-later
import { BestInsertion } from './best-insertion.js';
import { removalsOf } from './removals.js';
import { insertByRegret, repairsOf } from './repairs.js';
import { exchangeTails } from './exchange-tails.js';
import { combineRoutes, type CombineTools } from './combine-routes.js';
import { RoutePool } from './route-pool.js';
import type { RoundsProblem } from './rounds-problem.js';
import { RouteTable } from './search-route.js';
import { isBetter, makeState, type SearchState, withoutRequests } from './search-state.js';
import { WeightedChoice } from './weighted-choice.js';

export interface SearchLimits {
  readonly seconds: number;
  readonly maxIterations: number;
  readonly random: () => number;
  /** A whole search unless given. */
  readonly legs?: SearchLegs;
  /** Where it starts; from nothing unless given. */
  readonly start?: SearchState;
}

/** How a search cools, part by part. */
export interface SearchLegs {
  /** Parts of the time after which the pool is combined and the search warmed up again from the best. */
  readonly combineAt: readonly number[];
  /** Of the start temperature, leg by leg: one more than there are combinations. */
  readonly heat: readonly number[];
  /** The second leg begins anew instead: what two searches found apart is worth more together. */
  readonly secondAnew: boolean;
}

export interface SearchResult {
  readonly best: SearchState;
  readonly iterations: number;
}

/** What a search and the combinations of what it met work with. */
export function searchTools(problem: RoundsProblem): CombineTools {
  const pool = new RoutePool();
  const table = new RouteTable(problem, pool);
  return { problem, pool, table, insertion: new BestInsertion(problem, table), penalty: 10 * longestAlone(problem) };
}

const START_TEMPERATURE = 0.005;
const END_TEMPERATURE = 0.00005;
const WHOLE_SEARCH: SearchLegs = { combineAt: [0.3, 0.65, 0.93], heat: [1, 1, 0.4, 0.25], secondAnew: true };
const LARGEST_SHARE = 0.4;
const MOST_REMOVED = 18;
/** How near the best a solution must be for its routes to be tried first in others. */
const WHOLE_WITHIN = 1.02;
/** Below so many requests the search alone finds the best. */
const LEAST_COMBINED = 12;
const COMBINE_SHARE = 0.06;

/** Adaptive large-neighbourhood search under simulated annealing (Ropke & Pisinger 2006), with set partitions of the routes met (Parragh & Schmid 2013). */
export function searchNeighbourhoods(tools: CombineTools, limits: SearchLimits): SearchResult {
  const { problem, pool, table, insertion, penalty } = tools;
  const { random, legs = WHOLE_SEARCH } = limits;
  const started = performance.now();
  const n = problem.requestCount;
  const removals = new WeightedChoice(removalsOf(problem));
  const repairs = new WeightedChoice(repairsOf(problem, insertion));
  const worth = (state: SearchState): number => state.distance + penalty * state.unserved.length;

  const routes = Array.from({ length: problem.vehicles }, () => table.empty);
  const all = Array.from({ length: n }, (_, at) => at + 1);
  let current = limits.start ?? insertByRegret(insertion, 2, 0)(makeState(routes, all), random);
  let best = current;
  pool.addWhole(current.routes);
  const most = Math.max(1, Math.min(MOST_REMOVED, Math.ceil(n * LARGEST_SHARE)));
  const least = Math.min(most, 3);

  const isWorthCombining = problem.vehicles > 1 && n >= LEAST_COMBINED;
  let iterations = 0;
  let legStart = 0;
  let leg = 0;
  for (; iterations < limits.maxIterations && n > 0; iterations++) {
    const clock = (performance.now() - started) / (1000 * limits.seconds);
    if (clock >= 1) break;
    // Counted by iterations alone when their number is given: the same seed then cools the same way on any machine.
    const done = Number.isFinite(limits.maxIterations) ? iterations / limits.maxIterations : clock;
    if (isWorthCombining && leg < legs.combineAt.length && done >= legs.combineAt[leg]!) {
      const combined = combineRoutes(tools, best, limits.seconds * COMBINE_SHARE);
      if (combined && isBetter(combined, best)) best = combined;
      current = leg === 0 && legs.secondAnew ? repairs.options[3]!(makeState(routes, all), random) : best;
      legStart = done;
      leg++;
    }
    const legEnd = (isWorthCombining ? legs.combineAt[leg] : null) ?? 1;
    const cooled = Math.min(1, (done - legStart) / (legEnd - legStart));
    const temperature =
      worth(best) * START_TEMPERATURE * legs.heat[leg]! * (END_TEMPERATURE / START_TEMPERATURE) ** cooled;
    const count = least + Math.floor((most - least + 1) * random() ** 1.5);
    const [removal, repair] = [removals.pick(random), repairs.pick(random)];
    const open = withoutRequests(problem, table, current, removals.options[removal]!(current, count, random));
    const repaired = repairs.options[repair]!(open, random);
    const next = exchangeTails(problem, table, repaired, new Set(current.routes));
    let reward = 0;
    if (isBetter(next, best)) {
      best = next;
      reward = 10;
      current = next;
    } else if (worth(next) < worth(current) - 1e-9) {
      reward = 4;
      current = next;
    } else if (worth(next) < worth(current) - temperature * Math.log(random())) {
      if (Math.abs(worth(next) - worth(current)) > 1e-9) reward = 2;
      current = next;
    }
    if (current === next && next.unserved.length === 0 && next.distance < best.distance * WHOLE_WITHIN)
      pool.addWhole(next.routes);
    removals.reward(removal, reward);
    repairs.reward(repair, reward);
  }
  return { best, iterations };
}

function longestAlone({ requestCount: n, distance }: RoundsProblem): number {
  const size = 2 * n + 2;
  let longest = 1;
  for (let request = 1; request <= n; request++) {
    longest = Math.max(
      longest,
      distance[request]! + distance[request * size + request + n]! + distance[(request + n) * size + size - 1]!,
    );
  }
  return longest;
}
