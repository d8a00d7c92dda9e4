// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SolverThreads } from '../threads/solver-threads.js';
import { assignmentBound } from './assignment-bound.js';
import { type SearchLegs, searchTools } from './neighbourhood-search.js';
import type { PackedRoutes } from './packed-routes.js';
import type { RoundsOptions, RoundsProblem, RoundsSolution } from './rounds-problem.js';
import { type SearchLegResult, stateOf } from './search-leg.js';
import { isBetter } from './search-state.js';
import { DEFAULT_SEED, solutionOf } from './solve-rounds.js';
import { tightenWindows } from './tighten-windows.js';

/** Parts of the time cap: each thread alone, then all routes combined, each from there, combined again. What is left is for the threads' start. */
const APART = {
  share: 0.53,
  legs: { combineAt: [0.4, 0.8], heat: [2, 2, 0.5], secondAnew: true } satisfies SearchLegs,
};
const AGAIN = { share: 0.25, legs: { combineAt: [], heat: [0.4], secondAnew: false } satisfies SearchLegs };
const COMBINE_SHARE = 0.06;
const SEED_STEP = 1_000_003;

export interface TogetherOptions extends Pick<RoundsOptions, 'seconds' | 'seed'> {
  /** How many search at once; as many as the threads may be. */
  readonly searches: number;
}

/**
 * As `solveRounds`, in several threads: searches from different seeds, then the best their routes make together (set partition over the
 * union of the pools), twice. Within the time cap; `milliseconds` is wall clock.
 */
export async function solveRoundsTogether(
  threads: SolverThreads,
  problem: RoundsProblem,
  { seconds, seed = DEFAULT_SEED, searches }: TogetherOptions,
): Promise<RoundsSolution> {
  const started = performance.now();
  const tightened = tightenWindows(problem);
  const bound = assignmentBound(tightened);
  let best: PackedRoutes = new Int16Array();
  let known: PackedRoutes = new Int16Array();
  let iterations = 0;
  const left = (): number => seconds - (performance.now() - started) / 1000;
  for (const [round, { share, legs }] of [APART, AGAIN].entries()) {
    const time = Math.min(share * seconds, left() - 2 * COMBINE_SHARE * seconds);
    if (time <= 0) break;
    const asked = Array.from({ length: searches }, (_, at) =>
      threads.run('roundsLeg', {
        problem: tightened,
        seconds: time,
        seed: seed + SEED_STEP * (round * searches + at),
        legs,
        start: best,
        known,
      }),
    );
    const results = await Promise.all(asked);
    iterations += results.reduce((sum, result) => sum + result.iterations, 0);
    best = bestOf(tightened, best, results);
    known = joined(results.map((result) => result.known));
    best = await threads.run('roundsCombined', {
      problem: tightened,
      seconds: Math.min(COMBINE_SHARE * seconds, Math.max(0, left() * 0.6)),
      start: best,
      known,
    });
  }
  return solutionOf(tightened, stateOf(searchTools(tightened), best), { started, bound, iterations });
}

function bestOf(problem: RoundsProblem, present: PackedRoutes, results: readonly SearchLegResult[]): PackedRoutes {
  const tools = searchTools(problem);
  return results.reduce(
    (least, { best }) => (isBetter(stateOf(tools, best), stateOf(tools, least)) ? best : least),
    present,
  );
}

function joined(parts: readonly PackedRoutes[]): PackedRoutes {
  const whole = new Int16Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
