// SPDX-License-Identifier: AGPL-3.0-or-later
import { goalsOf } from './assignment-goals.js';
import type { Assignment, AssignmentProblem } from './assignment-problem.js';
import { greedyAssignment } from './greedy-assignment.js';
import { solveExclusive } from './solve-exclusive.js';

/**
 * Who helps whom, so that as many as possible are helped; then those with priority; then nobody is asked too often; then the
 * ways are short; then what was proposed stays. Never serves fewer than {@link greedyAssignment}.
 * Blocks its thread for up to `seconds`.
 */
export function solveAssignment(problem: AssignmentProblem, seconds: number): Assignment {
  const started = performance.now();
  const result = solveExclusive(problem, seconds);
  const greedy = greedyAssignment(problem);
  const solved = result.values.length > 0 ? chosenIn(result.values, problem.pairs.request.length) : new Int32Array();
  const solvedGoals = goalsOf(problem, solved);
  const isSolved = solvedGoals.served >= greedy.goals.served;
  const best = isSolved ? { chosen: solved, goals: solvedGoals } : greedy;
  const bound = boundOf(problem, result.bound);
  return {
    ...best,
    greedy: greedy.goals,
    objective: best.goals.served,
    bound,
    gap: isSolved ? result.gap : gapOfGreedy(bound, best.goals.served),
    milliseconds: performance.now() - started,
  };
}

/** When everybody is served without a proof, nothing is known of the goals after that: no gap of 0 may say it is. */
function gapOfGreedy(bound: number, served: number): number {
  return bound > served ? (bound - served) / Math.max(1, served) : Infinity;
}

function chosenIn(values: Float64Array, pairs: number): Int32Array {
  const chosen: number[] = [];
  for (let pair = 0; pair < pairs; pair += 1) if (values[pair]! > 0.5) chosen.push(pair);
  return Int32Array.from(chosen);
}

/** The first goal counts each served request `weight` times or once more; no more requests can be served than this. */
function boundOf({ requests, priority }: AssignmentProblem, first: number): number {
  const weight = 1 + priority.reduce((sum, each) => sum + each, 0);
  return Math.min(requests, Math.floor(first / weight + 1e-6));
}
