// SPDX-License-Identifier: AGPL-3.0-or-later
export { scoreOf, clamp01, NEUTRAL, DEFAULT_WEIGHTS } from './scoring/score.js';
export type { ScoreParts, ScoreWeights } from './scoring/score.js';
export {
  closenessByDistance,
  closenessByDetour,
  timeByOverlap,
  BALANCE_STEP_MINUTES,
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

export { solveAssignment } from './assignment/solve-assignment.js';
export { greedyAssignment } from './assignment/greedy-assignment.js';
export { goalsOf } from './assignment/assignment-goals.js';
export { assignmentProgram } from './assignment/assignment-program.js';
export type {
  Assignment,
  AssignmentGoals,
  AssignmentProblem,
  CandidatePairs,
} from './assignment/assignment-problem.js';

export { SolverThreads } from './threads/solver-threads.js';
export type { SolverInput, SolverName, SolverOutput } from './threads/solvers.js';

export { matrixOf, minutesBetween } from './rides/travel-matrix.js';
export type { TravelMatrix, Way } from './rides/travel-matrix.js';
export { isDrop, riderOfStop } from './rides/trip.js';
export type { Load, TimeWindow, Rider, Trip, TripPlan, PlannedStop, StopCode, WaitingSide } from './rides/trip.js';
export { insertRider, timeTrip, withPlan } from './rides/insert-rider.js';
export type { Insertion, InsertionRefusal } from './rides/insert-rider.js';
export { stopTimes } from './rides/stop-times.js';
export type { StopTimes } from './rides/stop-times.js';
export { stretchLoads } from './rides/stretch-loads.js';
export { rideColumns } from './rides/ride-columns.js';
export type { RideAsk, RideColumns } from './rides/ride-columns.js';
export { scanDetours, scanWays } from './rides/scan-detours.js';
export type { AskWays } from './rides/ask-ways.js';
export type { ScannedDetours } from './rides/scan-detours.js';
export { solveRounds } from './rounds/solve-rounds.js';
export { solveRoundsTogether } from './rounds/solve-rounds-together.js';
export type { TogetherOptions } from './rounds/solve-rounds-together.js';
export { checkRounds } from './rounds/check-rounds.js';
export { readCordeau, RoundsFileError } from './rounds/read-cordeau.js';
export { euclideanProblem } from './rounds/euclidean-problem.js';
export { tightenWindows } from './rounds/tighten-windows.js';
export { keepsLimits, scheduleRoute } from './rounds/schedule-route.js';
export { earliestBegins } from './rounds/earliest-begins.js';
export { assignmentBound } from './rounds/assignment-bound.js';
export { planRound } from './rounds/plan-round.js';
export type { RoundsOptions, RoundsProblem, RoundsSolution, ScheduledRoute } from './rounds/rounds-problem.js';
export type { RoundsFault, RoundsViolation } from './rounds/check-rounds.js';
export type { RoundsFileFault } from './rounds/read-cordeau.js';
export type { PlaneLimits, PlaneNode } from './rounds/euclidean-problem.js';
export type { RouteSchedule } from './rounds/schedule-route.js';
export type {
  RoundDriver,
  RoundPlan,
  RoundRequest,
  RoundStop,
  RoundVisit,
  UnservedReason,
} from './rounds/round-plan.js';

export { shareHarvest } from './shares/share-harvest.js';
export { divideLots } from './shares/divide-lots.js';
export type {
  AskingHousehold,
  Harvest,
  HarvestShares,
  HouseholdShare,
  LeftoverReason,
  ShareReason,
  ShareSettings,
} from './shares/harvest.js';
export type { LotTaker } from './shares/divide-lots.js';
export { buildGraph } from './circles/graph.js';
export type { Arc, ExchangeGraph, Transit } from './circles/graph.js';
export { listCycles } from './circles/list-cycles.js';
export type { ListedCycles } from './circles/list-cycles.js';
export { packCircles } from './circles/pack-circles.js';
export type { Circle, CirclesProblem, CirclesSolution } from './circles/pack-circles.js';
export { generatePool } from './circles/generate-pool.js';
export { generateSaidmanPool } from './circles/generate-saidman-pool.js';
export type { Pool, PooledPerson, PoolOptions } from './circles/generate-pool.js';
export { readCircles } from './circles/read/read-circles.js';
export { writeCircles } from './circles/read/write-circles.js';
export { InstanceFault } from './circles/read/instance-fault.js';
export type { InstanceFaultKind } from './circles/read/instance-fault.js';
export type { CirclesInstance, InstanceFormat } from './circles/read/circles-instance.js';
