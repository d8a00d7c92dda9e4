// SPDX-License-Identifier: AGPL-3.0-or-later
import { type OrderedResult, solveInOrder } from '../solver/solve-in-order.js';
import type { AssignmentProblem } from './assignment-problem.js';
import { assignmentProgram } from './assignment-program.js';
import { ExclusiveSets } from './exclusive-sets.js';

/** So many pairs in sets are few enough to be decided on in whole numbers; with more, little is gained for the time it takes. */
const FEW_PAIRS = 500;
const SHARE = 0.4;

/**
 * With things that exclude each other: first as if there were none. Where that has nobody at two things at once it is the best; else few sets
 * are solved whole, and of many each is left the thing the first answer asks for most, the bound staying that of the first.
 */
export function solveExclusive(problem: AssignmentProblem, seconds: number): OrderedResult {
  const started = performance.now();
  const { exclusive = [], ...free } = problem;
  const { program, goals } = assignmentProgram(free);
  const relaxed = solveInOrder(program, goals, exclusive.length > 0 ? seconds * SHARE : seconds);
  if (relaxed.values.length === 0 || exclusive.length === 0 || isKept(problem, relaxed.values)) return relaxed;
  if (exclusive.flat(2).length <= FEW_PAIRS) {
    const whole = assignmentProgram(problem);
    const solved = solveInOrder(whole.program, whole.goals, seconds * SHARE);
    if (solved.gap === 0) return solved;
  }
  const upper = program.upper.slice();
  for (const pair of settledPairs(exclusive, relaxed.values)) upper[pair] = 0;
  const left = Math.max(0.05, seconds - (performance.now() - started) / 1000);
  const settled = solveInOrder({ ...program, upper }, goals, left);
  const [reached = 0] = settled.reached;
  return {
    ...settled,
    status: 'feasible',
    bound: relaxed.bound,
    // When the first goal cannot be more, nothing is known of those after it.
    gap: relaxed.bound > reached + 1e-6 ? (relaxed.bound - reached) / Math.max(1, reached) : Infinity,
  };
}

/** Whether of every set one thing at most is chosen. */
function isKept(problem: AssignmentProblem, values: Float64Array): boolean {
  const sets = new ExclusiveSets(problem);
  for (let pair = 0; pair < problem.pairs.request.length; pair += 1) {
    if (values[pair]! < 0.5) continue;
    if (!sets.allow(pair)) return false;
    sets.take(pair);
  }
  return true;
}

/** The pairs to do without, so that of every set one thing is left: the one most is chosen of. */
function settledPairs(exclusive: NonNullable<AssignmentProblem['exclusive']>, values: Float64Array): Set<number> {
  const gone = new Set<number>();
  for (const groups of exclusive) {
    const worth = groups.map((pairs) =>
      pairs.reduce((sum, pair) => sum + (gone.has(pair) ? 0 : (values[pair] ?? 0) + 1e-6), 0),
    );
    const kept = worth.indexOf(Math.max(...worth));
    for (const [at, pairs] of groups.entries()) if (at !== kept) for (const pair of pairs) gone.add(pair);
  }
  return gone;
}
