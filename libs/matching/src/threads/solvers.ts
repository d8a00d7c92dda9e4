// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AssignmentProblem } from '../assignment/assignment-problem.js';
import { solveAssignment } from '../assignment/solve-assignment.js';
import { planRound } from '../rounds/plan-round.js';
import { combineLegs, searchLeg } from '../rounds/search-leg.js';
import { type CirclesProblem, packCircles } from '../circles/pack-circles.js';

/** What a solver thread can be asked: plain data in, plain data out. */
export const solvers = {
  assignment: ({ problem, seconds }: { problem: AssignmentProblem; seconds: number }) =>
    solveAssignment(problem, seconds),
  round: planRound,
  roundsLeg: searchLeg,
  roundsCombined: combineLegs,
  circles: (problem: CirclesProblem) => packCircles(problem),
};

export type SolverName = keyof typeof solvers;
export type SolverInput<Name extends SolverName> = Parameters<(typeof solvers)[Name]>[0];
export type SolverOutput<Name extends SolverName> = ReturnType<(typeof solvers)[Name]>;
