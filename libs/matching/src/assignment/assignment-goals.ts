// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AssignmentGoals, AssignmentProblem } from './assignment-problem.js';

/** What a choice of pairs is worth, counted from the problem alone. */
export function goalsOf(problem: AssignmentProblem, chosen: Iterable<number>): AssignmentGoals {
  const { pairs, priority, giver, engagements } = problem;
  const asked = new Int32Array(engagements.length);
  const goals = { served: 0, priorityServed: 0, overload: 0, metres: 0, kept: 0 };
  for (const pair of chosen) {
    const who = giver[pairs.slot[pair]!]!;
    asked[who]! += 1;
    goals.served += 1;
    goals.priorityServed += priority[pairs.request[pair]!]!;
    goals.overload += overloadOf(problem, who, asked[who]!);
    goals.metres += pairs.metres[pair]!;
    goals.kept += pairs.isProposed[pair]!;
  }
  return goals;
}

/** What it weighs to ask somebody for the `nth` time in one plan (from 1). */
export function overloadOf({ engagements, fairLoad }: AssignmentProblem, giver: number, nth: number): number {
  return Math.max(0, engagements[giver]! + nth - fairLoad);
}
