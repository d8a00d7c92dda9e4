// SPDX-License-Identifier: AGPL-3.0-or-later
export { scoreOf, clamp01, NEUTRAL, DEFAULT_WEIGHTS } from './scoring/score.js';
export type { ScoreParts, ScoreWeights } from './scoring/score.js';
export {
  closenessByDistance,
  closenessByDetour,
  timeByOverlap,
  reciprocityOf,
  freshnessOf,
  loadBalanceOf,
} from './scoring/parts.js';
export type { TimeGivenAndTaken } from './scoring/parts.js';
export { bestOf } from './scoring/rank.js';
export type { Ranked } from './scoring/rank.js';

export { seededRandom } from './random/seeded-random.js';

export { loadSolver, solveProgram } from './solver/solve-program.js';
export { ProgramBuilder } from './solver/program-builder.js';
export type { LinearProgram, ProgramResult, ProgramStatus, SolveOptions } from './solver/linear-program.js';
export { solveInOrder } from './solver/solve-in-order.js';
export type { OrderedResult } from './solver/solve-in-order.js';

export { solveAssignment } from './assignment/solve-assignment.js';
export { greedyAssignment } from './assignment/greedy-assignment.js';
export { goalsOf } from './assignment/assignment-goals.js';
export { assignmentProgram } from './assignment/assignment-program.js';
export type { Assignment, AssignmentGoals, AssignmentProblem, CandidatePairs } from './assignment/assignment-problem.js';

export { SolverThreads } from './threads/solver-threads.js';
export type { SolverInput, SolverName, SolverOutput } from './threads/solvers.js';

export { buildGraph } from './circles/graph.js';
export type { Arc, ExchangeGraph } from './circles/graph.js';
export { listCycles } from './circles/list-cycles.js';
export type { ListedCycles } from './circles/list-cycles.js';
export { packCircles } from './circles/pack-circles.js';
export type { Circle, CirclesProblem, CirclesSolution } from './circles/pack-circles.js';
export { generatePool } from './circles/generate-pool.js';
export type { Pool, PooledPerson, PoolOptions } from './circles/generate-pool.js';
export { readCircles } from './circles/read/read-circles.js';
export { writeCircles } from './circles/read/write-circles.js';
export { InstanceFault } from './circles/read/instance-fault.js';
export type { InstanceFaultKind } from './circles/read/instance-fault.js';
export type { CirclesInstance, InstanceFormat } from './circles/read/circles-instance.js';
